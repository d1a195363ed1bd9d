import { describe, expect, it } from 'vitest';
import { AreaTheme } from '../../schema/area/area.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { themeOf } from '../../server/document-import/resolve/area-theme.ts';
import { directionOf, IndicatorBook } from '../../server/document-import/resolve/indicator-book.ts';
import { planTitleKey } from '../../server/document-import/resolve/plan-titles.ts';

describe('indicators', () => {
  it.each([
    ['孕产妇死亡率', '全市孕产妇死亡率'],
    ['孕产妇 死亡率', '孕产妇死亡率'],
    ['人均预期寿命', '人均期望寿命'],
    ['学前三年毛入园率', '学前3年毛入园率'],
    ['女性村民代表所占比例', '女性村民代表占比'],
    ['每千人口执业（助理）医师数', '每千人口执业(助理)医师数'],
  ])('should take %s and %s for one', (a, b) => {
    const book = new IndicatorBook([]);
    expect(book.resolve(a, '', Comparator.EQ)).toBe(book.resolve(b, '', Comparator.EQ));
  });

  it('should keep different quantities apart and give general words to none', () => {
    const book = new IndicatorBook([]);
    expect(book.resolve('婴儿死亡率', '‰', Comparator.LTE)).not.toBe(book.resolve('5岁以下儿童死亡率', '‰', Comparator.LTE));
    expect(book.resolve('覆盖率', '%', Comparator.GTE)).toBeNull();
  });

  it.each([
    ['孕产妇死亡率', Comparator.LTE, 'LOWER'],
    ['结核病治疗率', Comparator.EQ, 'HIGHER'],
    ['艾滋病母婴传播率', Comparator.EQ, 'LOWER'],
    ['图书馆座位', Comparator.GTE, 'HIGHER'],
    ['年会', Comparator.EQ, 'NEUTRAL'],
  ])('should guess for %s (%s) that %s is better', (name, comparator, direction) => {
    expect(directionOf(name, comparator)).toBe(direction);
  });
});

describe('titles', () => {
  it('should find the plan that a notice was sent with', () => {
    expect(planTitleKey('《省人民政府关于印发全民阅读“十五五”规划的通知》')).toBe(planTitleKey('全民阅读“十五五”规划'));
  });

  it.each([
    ['儿童与健康', AreaTheme.HEALTH],
    ['组织实施', AreaTheme.IMPLEMENTATION],
    ['监测评估', AreaTheme.MONITORING],
    ['妇女与法律', AreaTheme.LAW],
    ['提升应急救援处置能力', AreaTheme.EMERGENCY],
    ['杂记', null],
  ])('should give %s its theme', (title, theme) => {
    expect(themeOf(title)).toBe(theme);
  });
});
