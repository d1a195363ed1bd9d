import { describe, expect, it } from 'vitest';
import { findTableTargets } from '../../server/document-import/grammar/targets.ts';
import type { FoundTarget, TableCell, TargetContext } from '../../server/document-import/grammar/targets.ts';

const context: TargetContext = { periodStart: 2021, periodEnd: 2025, issuedOn: null };

/** Cuts lines at | into cells that know where they stand. */
function cells(lines: string[]): TableCell[][] {
  let start = 0;
  return lines.map((row) =>
    row.split('|').map((text) => {
      const cell = { text, start };
      start += text.length + 1;
      return cell;
    }),
  );
}

/** A target in one line: indicator, comparator, value, unit, baseline, due year, nature. */
function line(target: FoundTarget): string {
  const range = target.valueMax === null ? '' : `~${target.valueMax}`;
  const from = target.baseline === null ? '' : ` from ${target.baseline} in ${target.baselineYear ?? '?'}`;
  const nature = target.nature === null ? '' : ` ${target.nature}`;
  return `${target.indicator} ${target.comparator} ${target.value}${range}${target.unit && ` ${target.unit}`}${from} by ${target.dueYear}${nature}`;
}

const tables: [what: string, rows: string[], targets: string[]][] = [
  [
    'a table with number, unit, baseline, target and nature',
    [
      '序号|指标|单位|2020年|2025年|属性',
      '1|常住人口城镇化率|%|62.3|68左右|预期性',
      '2|单位GDP能源消耗降低|%|—|〔14.5〕|约束性',
      '3|森林覆盖率|%|41.2|≥42|约束性',
      '4|粮食综合生产能力|万吨|298|300以上|约束性',
      '5|5岁以下儿童死亡率|‰|5.1|<5|预期性',
      '6|平安建设群众满意度||96.1|稳步提升|预期性',
    ],
    [
      '常住人口城镇化率 ABOUT 68 % from 62.3 in 2020 by 2025 EXPECTED',
      '单位GDP能源消耗降低 DECREASE_BY 14.5 % by 2025 BINDING',
      '森林覆盖率 GTE 42 % from 41.2 in 2020 by 2025 BINDING',
      '粮食综合生产能力 GTE 300 万吨 from 298 in 2020 by 2025 BINDING',
      '5岁以下儿童死亡率 LT 5 ‰ from 5.1 in 2020 by 2025 EXPECTED',
      '平安建设群众满意度 TEXT null from 96.1 in 2020 by 2025 EXPECTED',
    ],
  ],
  [
    'units in brackets, merged groups and a column of yearly growth',
    [
      '类别|指标名称|2020年基期值|2025年目标值|年均增长（%）|属性',
      '经济发展|1.地区生产总值（亿元）|8000|11000|6.5左右|预期性',
      '2.全员劳动生产率（万元/人）|15|20|—|预期性',
      '创新驱动|3.研发经费投入增长（%）|-|-|>8|预期性',
      '4.每万人口高价值发明专利拥有量（件）|5.2|9|—|预期性',
    ],
    [
      '地区生产总值 EQ 11000 亿元 from 8000 in 2020 by 2025 EXPECTED',
      '地区生产总值 INCREASE_BY 6.5 % by 2025 EXPECTED',
      '全员劳动生产率 EQ 20 万元/人 from 15 in 2020 by 2025 EXPECTED',
      '研发经费投入增长 GT 8 % by 2025 EXPECTED',
      '每万人口高价值发明专利拥有量 EQ 9 件 from 5.2 in 2020 by 2025 EXPECTED',
    ],
  ],
  [
    'a header of two rows that splits the targets by year',
    ['指标|单位|规划目标|属性', '2023年|2025年', '养老机构护理型床位占比|%|50|55|约束性', '每千人口托位数|个|3.2|4.5|预期性'],
    [
      '养老机构护理型床位占比 EQ 50 % by 2023 BINDING',
      '养老机构护理型床位占比 EQ 55 % by 2025 BINDING',
      '每千人口托位数 EQ 3.2 个 by 2023 EXPECTED',
      '每千人口托位数 EQ 4.5 个 by 2025 EXPECTED',
    ],
  ],
  [
    'a header of two rows that repeats merged cells',
    ['指标名称|单位|2020年|目标值|目标值|性质', '指标名称|单位|2020年|2023年|2025年|性质', '空气质量优良天数比率|%|70.1|72|75|约束性'],
    ['空气质量优良天数比率 EQ 72 % from 70.1 in 2020 by 2023 BINDING', '空气质量优良天数比率 EQ 75 % from 70.1 in 2020 by 2025 BINDING'],
  ],
  [
    'cells that state the comparison in words',
    ['指标名称|目标值', '较大事故起数|下降15%', '亿元地区生产总值生产安全事故死亡率|控制在0.01以内', '自动化改造完成率|100%', '公众安全感|持续提升'],
    [
      '较大事故起数 DECREASE_BY 15 % by 2025',
      '亿元地区生产总值生产安全事故死亡率 LTE 0.01 by 2025',
      '自动化改造完成率 EQ 100 % by 2025',
      '公众安全感 TEXT null by 2025',
    ],
  ],
  [
    'periods in place of years',
    ['领域|主要指标|“十三五”末|“十四五”末|指标类型', '教育|学前三年毛入园率(%)|91|95|预期性', '九年义务教育巩固率(%)|98.5|99|约束性'],
    ['学前三年毛入园率 EQ 95 % from 91 in 2020 by 2025 EXPECTED', '九年义务教育巩固率 EQ 99 % from 98.5 in 2020 by 2025 BINDING'],
  ],
  [
    'a title above, duties at the end and a note below',
    [
      '表1 “十四五”时期主要指标',
      '序号|指标|现状值（2020年）|目标值（2025年）|指标属性|责任单位',
      '1|新增城镇就业（万人）|5.6|[25]|预期性|市人力资源社会保障局',
      '2|居民人均可支配收入增长（%）|4.1|与经济增长基本同步|预期性|市发展改革委',
      '3|城镇调查失业率（%）|—|5.5以内|预期性|市人力资源社会保障局',
      '注：[]内为五年累计数。',
    ],
    [
      '新增城镇就业 EQ 25 万人 from 5.6 in 2020 by 2025 EXPECTED',
      '居民人均可支配收入增长 TEXT null % from 4.1 in 2020 by 2025 EXPECTED',
      '城镇调查失业率 LTE 5.5 % by 2025 EXPECTED',
    ],
  ],
  [
    'targets of two years and a range',
    ['指标|单位|2025年|2035年', '高速公路里程|公里|1000|1500', '铁路营业里程|公里|400-450|600'],
    ['高速公路里程 EQ 1000 公里 by 2025', '高速公路里程 EQ 1500 公里 by 2035', '铁路营业里程 RANGE 400~450 公里 by 2025', '铁路营业里程 EQ 600 公里 by 2035'],
  ],
  [
    'units in the cells themselves',
    ['指标|2020年|2025年|属性', '旅游总收入|500亿元|800亿元|预期性', '接待游客|3000万人次|5000万人次|预期性', '职业技能培训|—|1.2万人次以上|预期性'],
    [
      '旅游总收入 EQ 800 亿元 from 500 in 2020 by 2025 EXPECTED',
      '接待游客 EQ 50000000 人次 from 30000000 in 2020 by 2025 EXPECTED',
      '职业技能培训 GTE 12000 人次 by 2025 EXPECTED',
    ],
  ],
  [
    'rows broken in two and rows without a figure',
    ['领域|序号|主要指标|单位|2020年|2025年|属性', '公共|服务|1|公交站点覆盖率|%|90|100|预期性', '2|公交分担率|%|38|-|'],
    ['公交站点覆盖率 EQ 100 % from 90 in 2020 by 2025 EXPECTED', '公交分担率 TEXT null % from 38 in 2020 by 2025'],
  ],
  ['a table of tasks as none', ['序号|重点任务|完成时限|责任部门', '1|制定实施方案|2021年底|市教育局', '2|开展调研|2022年|市妇联'], []],
];

describe('findTableTargets', () => {
  it.each(tables)('should read %s', (_what, rows, targets) => {
    expect(findTableTargets(cells(rows), context).map(line)).toEqual(targets);
  });

  it('should place every target on its row', () => {
    const rows = ['指标|单位|2025年', '绿色出行比例|%|70', '公交专用道|公里|100'];
    const text = rows.join('|');
    const [first, second] = findTableTargets(cells(rows), context);
    expect(text.slice(first?.start, first?.end)).toBe('绿色出行比例|%|70');
    expect(text.slice(second?.start, second?.end)).toBe('公交专用道|公里|100');
  });
});
