import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../server/document-import/grammar/dates.ts';
import { basisOf, documentNumber, periodOf, placeOf } from '../../../server/document-import/grammar/plan-facts.ts';
import { topicOf } from '../../../server/document-import/grammar/topics.ts';

describe('facts of a plan', () => {
  it.each([
    ['河东市“十四五”规划', '河东市', 'CITY'],
    ['江南省河东市教育规划', '河东市', 'CITY'],
    ['河东市平湖县规划', '平湖县', 'COUNTY'],
    ['北京市“十四五”规划', '北京市', 'PROVINCE'],
    ['西山省“十四五”规划', '西山省', 'PROVINCE'],
    ['中国妇女发展纲要', '中国', 'NATION'],
    ['滨海区教育规划', '滨海区', 'COUNTY'],
    ['青石镇养老规划', '青石镇', 'TOWNSHIP'],
    ['深圳市南山区养老规划', '南山区', 'COUNTY'],
    ['北京市西城区“十四五”时期规划', '西城区', 'COUNTY'],
    ['衡水市景县青年规划', '景县', 'COUNTY'],
    ['重庆市石柱土家族自治县规划', '石柱土家族自治县', 'COUNTY'],
    ['河东市云山区青年规划', '云山区', 'COUNTY'],
    ['河东市区域卫生规划', '河东市', 'CITY'],
    ['河东市中心城区绿化方案', '河东市', 'CITY'],
    ['重庆市城乡养老规划', '重庆市', 'PROVINCE'],
    ['新疆生产建设兵团青年规划', '新疆生产建设兵团', 'PROVINCE'],
  ])('reads the place of %s', (title, name, level) => {
    expect(placeOf(title)).toEqual({ name, level });
  });

  it.each(['大别山区振兴规划', '主城区交通行动计划', '县域医疗方案'])('names no place for %s', (title) => expect(placeOf(title)).toBeNull());

  it.each([
    ['“十四五”规划', [2021, 2025]],
    ['妇女发展纲要（2021—2030年）', [2021, 2030]],
    ['第十五个五年规划', [2026, 2030]],
    ['实施期限为2022-2024年', [2022, 2024]],
  ])('reads the years of %s', (text, years) => {
    expect(periodOf(text)).toEqual(years);
  });

  it('reads dates in digits and in Chinese numerals', () => {
    expect([parseDate('2021年12月4日印发'), parseDate('二〇二一年十二月二十四日'), parseDate('二○二二年三月一日'), parseDate('2021年')]).toEqual([
      '2021-12-04',
      '2021-12-24',
      '2022-03-01',
      null,
    ]);
  });

  it('reads official numbers in any brackets', () => {
    expect(['河政发〔2021〕15号', '河政字[2022]6号', '河政办发（2020） 3 号', '会议纪要'].map(documentNumber)).toEqual([
      '河政发〔2021〕15号',
      '河政字〔2022〕6号',
      '河政办发〔2020〕3号',
      null,
    ]);
  });

  it('takes only what is named as a basis, titles inside titles included', () => {
    expect(basisOf('《回顾报告》已发布。根据《甲法》《关于印发《乙规划》的通知》，制定本规划。')).toEqual(['甲法', '关于印发《乙规划》的通知']);
  });

  it('names topics', () =>
    expect(['妇女发展规划', '卫生与健康规划', '安全生产规划', '空气质量改善方案', '某市人民政府重点工作', '某某规划'].map(topicOf)).toEqual([
      'women',
      'health',
      'safety',
      'environment',
      null,
      null,
    ]));
});
