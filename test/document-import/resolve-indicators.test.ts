import { describe, expect, it } from 'vitest';
import { AreaTheme } from '../../schema/area/area.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { themeOf } from '../../server/document-import/resolve/area-theme.ts';
import { directionOf, IndicatorBook } from '../../server/document-import/resolve/indicator-book.ts';
import { TitleBook } from '../../server/document-import/resolve/title-book.ts';
import { planTitleKey } from '../../server/document-import/resolve/plan-titles.ts';

describe('indicators', () => {
  it.each([
    ['孕产妇死亡率', '全市孕产妇死亡率'],
    ['孕产妇 死亡率', '孕产妇死亡率'],
    ['人均预期寿命', '人均期望寿命'],
    ['妇女人均预期寿命', '妇女平均期望寿命'],
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

describe('how surely an indicator is meant', () => {
  const rows = [
    { id: 'i1', name: '孕产妇死亡率', aliases: [], unitOfMeasure: '/10万' },
    { id: 'i2', name: '农村卫生户厕普及率', aliases: [], unitOfMeasure: '%' },
    { id: 'i3', name: '农村居民体育锻炼人数', aliases: [], unitOfMeasure: '万人' },
  ];
  const find = (name: string, unit: string, before: string | null = null) => new IndicatorBook(rows).find(name, unit, Comparator.EQ, before);

  it('should be said with the reason, in codes', () => {
    expect(find('孕产妇死亡率', '/10万')).toEqual({ id: 'i1', confidence: 1, reasons: [{ code: 'KNOWN_NAME' }] });
    expect(find('全市孕产妇死亡率', '/10万')).toEqual({ id: 'i1', confidence: 0.95, reasons: [{ code: 'OTHER_NAME' }] });
    expect(find('平均期望寿命', '岁')).toMatchObject({ confidence: 0.9, reasons: [{ code: 'NEW_INDICATOR' }] });
    expect(find('产妇死亡比率', '/10万', 'i1')).toEqual({ id: 'i1', confidence: 0.8, reasons: [{ code: 'AS_BEFORE', name: '孕产妇死亡率' }] });
    expect(find('覆盖率', '%')).toEqual({ id: null, confidence: 1, reasons: [{ code: 'TOO_GENERAL' }] });
  });

  it('should be doubtful where the measure does not fit, unless the target had it before', () => {
    expect(find('农村居民体育锻炼人数', '%')).toEqual({
      id: 'i3',
      confidence: 0.5,
      reasons: [{ code: 'KNOWN_NAME' }, { code: 'OTHER_MEASURE', word: '%', measure: '万人' }],
    });
    expect(find('农村居民体育锻炼人数', '人').confidence).toBe(1);
    expect(find('农村居民体育锻炼人数', '%', 'i3').confidence).toBe(1);
    expect(new IndicatorBook(rows).find('农村居民体育锻炼人数', '%', Comparator.INCREASE_BY).confidence).toBe(1);
  });

  it('should be doubtful where a known name has the same words, not where it has others in their place', () => {
    expect(find('农村户厕卫生普及率', '%')).toMatchObject({
      confidence: 0.6,
      reasons: [{ code: 'NEW_INDICATOR' }, { code: 'SIMILAR_NAME', name: '农村卫生户厕普及率' }],
    });
    expect(find('城镇居民体育锻炼人数', '万人')).toMatchObject({ confidence: 0.9, reasons: [{ code: 'NEW_INDICATOR' }] });
  });
});

describe('titles', () => {
  it('should say which plan is meant, how surely, and why', () => {
    const book = new TitleBook([{ id: 'p1', title: '青石市“十五五”全民健身实施计划' }]);
    expect(book.find('青石市“十五五”全民健身实施计划')).toEqual({ id: 'p1', confidence: 1, reasons: [{ code: 'SAME_TITLE' }] });
    expect(book.find('青石市人民政府关于印发青石市“十五五”全民健身实施计划的通知')).toMatchObject({
      id: 'p1',
      confidence: 0.95,
      reasons: [{ code: 'SENT_PLAN' }],
    });
    expect(book.find('青石市全民健身实施计划')).toMatchObject({ id: null, confidence: 0.6, reasons: [{ code: 'NO_SUCH_PLAN' }, { code: 'SIMILAR_NAME' }] });
    expect(book.find('白河县“十五五”全民健身实施计划')).toEqual({ id: null, confidence: 0.9, reasons: [{ code: 'NO_SUCH_PLAN' }] });
  });

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
