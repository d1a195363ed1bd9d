import { describe, expect, it } from 'vitest';
import { Comparator } from '../../schema/target/target.enums.ts';
import { applyDueYears } from '../../server/document-import/structure/apply-task-tables.ts';
import { coverText } from '../../server/document-import/structure/places.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import type { TargetReading } from '../../server/document-import/reading.ts';
import { taskTable } from './fixtures/task-table.ts';
import { taskTableAlone } from './fixtures/task-table-alone.ts';
import { plainSource } from './support/source-builder.ts';

function target(quote: string, home: string): TargetReading {
  return {
    id: 'T1',
    in: home,
    indicator: '',
    comparator: Comparator.GTE,
    value: 1,
    valueMax: null,
    unit: '',
    baselineYear: null,
    baseline: null,
    dueYear: 2025,
    nature: null,
    quote,
    span: { start: 0, end: 1 },
  };
}

describe('task tables', () => {
  it('set the years of targets whose own words name none', () => {
    const years = new Map([['A1.G1', 2023]]);
    expect(
      applyDueYears([target('达到30%以上', 'A1.G1'), target('到2024年达到30%', 'A1.G1'), target('达到30%以上', 'A1.G2')], years).map(({ dueYear }) => dueYear),
    ).toEqual([2023, 2025, 2025]);
  });

  it('are an area named for the paper where nothing else names it', () => {
    const table = '序号\t重点任务\t牵头单位\t完成时限\n1\t建设青年之家20个\t团市委\t2023年\n2\t举办招聘活动30场\t市人力资源社会保障局\t2024年\n';
    const { plans } = readDocument(plainSource(`云门市青年发展规划重点任务分工方案\n为做好规划实施，制定本方案。\n${table}`));
    expect(plans[0]?.areas.map(({ title }) => title)).toEqual(['云门市青年发展规划重点任务分工方案']);
    expect(plans[0]?.measures).toHaveLength(2);
  });

  const programme = `云门市儿童发展规划（2024—2030年）
一、儿童与安全
主要目标：
1．儿童溺水死亡人数逐年减少，比2023年下降二成。
策略措施：
1．加强水域巡查。
二、儿童与教育
主要目标：
1．普惠性幼儿园覆盖率以县为单位达到85%以上。
策略措施：
1．加强师资培训。
附件
责任分工表
`;
  const division = (rows: string[]): ReturnType<typeof readDocument> =>
    readDocument(plainSource(`${programme}领域\t类别\t目标任务\t牵头单位\n${rows.join('\n')}\n`));

  it('name their areas in a merged column, below whatever heading they stand', () => {
    const table =
      '序号\t类别\t工作任务\t牵头单位\n1\t改善环境\t改造厕所300座\t县住建局\n2\t\t修建步道6公里\t县住建局\n3\t提升服务\t培训医生120名\t县卫健局\n4\t\t新增学位200个\t县教育局\n';
    const { plans } = readDocument(
      plainSource(
        `云门县健康惠民实施方案\n一、工作目标\n到2025年，素养水平达到30%。\n二、任务分解\n${table}三、有关要求\n（一）加强领导。成立专班。\n（二）落实经费。列入预算。\n`,
      ),
    );
    expect(plans[0]?.areas.map(({ section, title }) => `${section} ${title}`)).toEqual(['一 工作目标', '二 改善环境', '二 提升服务', '三 有关要求']);
    expect(plans[0]?.measures.map(({ area }) => area)).toEqual(['A4', 'A4', 'A2', 'A2', 'A3', 'A3']);
  });

  it('name their items by area, list and number, where their words are not the text’s', () => {
    const { plans } = division([
      '儿童与安全\t主要目标\t1.儿童溺水死亡人数下降\t市教育局',
      '\t策略措施\t1.加强水域巡查\t市水利局',
      '儿童与教育\t主要目标\t1.普惠性幼儿园覆盖率达到85%以上\t市财政局',
      '\t策略措施\t1.加强师资培训\t市人力资源社会保障局',
    ]);
    const units = [...(plans[0]?.goals ?? []), ...(plans[0]?.measures ?? [])].map(({ responsibilities }) => responsibilities.map(({ unit }) => unit).join());
    expect([plans[0]?.areas.length, ...units]).toEqual([2, '市教育局', '市财政局', '市水利局', '市人力资源社会保障局']);
  });

  it('name their items by numbers alone', () => {
    const head = '领域\t目标措施\t序号\t牵头单位';
    const rows = ['儿童与安全\t主要目标\t1\t市教育局', '\t策略措施\t1\t市水利局', '儿童与教育\t主要目标\t第1项\t市财政局', '\t策略措施\t1—2\t市妇联'];
    const { plans } = readDocument(plainSource(`${programme}${head}\n${rows.join('\n')}\n`));
    const units = [...(plans[0]?.goals ?? []), ...(plans[0]?.measures ?? [])].map(({ responsibilities }) => responsibilities.map(({ unit }) => unit).join());
    expect(units).toEqual(['市教育局', '市财政局', '市水利局', '市妇联']);
  });

  it('ask about rows that no item answers to, where the others name one', () => {
    const { questions } = division(['儿童与安全\t策略措施\t1.加强水域巡查\t市水利局', '儿童与教育\t策略措施\t2.办好家长学校\t市妇联']);
    expect(questions.map(({ code }) => code)).toContain('ROWS_APART');
  });

  it('are projects of the area above where nobody answers for them', () => {
    const table = '序号\t项目名称\t建设内容\t建设年限\n1\t滨江医院\t新建床位200张\t2024—2026\n2\t疾控中心\t建筑面积8000平方米\t2025—2027\n';
    const { plans } = readDocument(
      plainSource(`云门市卫生健康规划（2024—2028年）\n一、健全医疗服务体系\n1．提升能力。改善设施条件。\n2．下沉资源。组建医共体。\n${table}`),
    );
    expect(plans[0]?.measures.map(({ kind, area }) => `${area} ${kind}`)).toEqual(['A1 TASK', 'A1 TASK', 'A1 PROJECT', 'A1 PROJECT']);
    expect(plans[0]?.targets.map(({ value, dueYear }) => `${value} ${dueYear}`)).toEqual(['200 2026', '8000 2027']);
  });

  it('keep where in the table each unit stands', () => {
    const { plans, source } = readDocument(plainSource(taskTable));
    expect(plans[0]?.goals[1]?.responsibilities.map(({ span }) => source.text.slice(span.start, span.end))).toEqual([
      '市人力资源社会保障局',
      '市总工会',
      '妇联',
    ]);
  });

  it('give way to the items that stand in their cells', () => {
    const { places, plans, source } = readDocument(plainSource(taskTableAlone));
    const ids = plans[0]?.measures.slice(1).map(({ id }) => id);
    const held = places
      .filter(({ kind, item }) => kind === 'item' && ids?.includes(item ?? ''))
      .map(({ span }) => source.text.slice(span.start, span.end).trim());
    expect(held).toEqual(['新建中小学4所', '培训教师600人次']);
  });
});

describe('coverText', () => {
  const place = (start: number, end: number, kind: 'item' | 'table'): Parameters<typeof coverText>[1][number] => ({
    span: { start, end },
    kind,
    plan: null,
    item: null,
  });

  it('gives white space to what stands before it, and says what is left over', () => {
    expect(coverText(' 甲 \n乙丙', [place(1, 2, 'item'), place(4, 5, 'item')]).map(({ span, kind }) => [span.start, span.end, kind])).toEqual([
      [0, 1, 'furniture'],
      [1, 5, 'item'],
      [5, 6, 'unplaced'],
    ]);
  });

  it('never gives a character twice', () => {
    expect(coverText('甲乙丙丁', [place(0, 3, 'item'), place(1, 4, 'item'), place(0, 4, 'table')]).map(({ span }) => [span.start, span.end])).toEqual([[0, 4]]);
  });
});
