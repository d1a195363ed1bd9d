import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { type ImportApi, startImportApi } from '../support/import-api.ts';

const fields = `version questions { ref code alternatives answer span { start end } item plan places { item plan span { start end } } }
  decisions { id problem } files { text places { kind ref span { start end } } }
  preview { plans { ref title
    areas { ref section title items { ref type kind ordinal title text open spans { start end }
      responsibilities { unitName asRead asWritten role span { start end } } responsibilitySpans { start end } targets { indicator value unitOfMeasure dueYear quote indicatorName } } }
    tableTargets { indicator value unitOfMeasure dueYear quote } links { title planId planTitle } jurisdiction } }`;

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const read = async (text: string): Promise<Json> => {
  const { id } = await api.imported({ name: '规划.txt', content: text });
  return { id, ...(await api.job(id, fields)) };
};
const send = ({ id, version }: Json, decisions: Json[], takeBack: string[] = []) =>
  api.as(UserRole.CURATOR)(
    `mutation ($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!, $takeBack: [ID!]!) {
      decideImport(id: $id, version: $version, decisions: $decisions, takeBack: $takeBack) { job { id ${fields} } } }`,
    { id, version, decisions, takeBack },
  );
const questionOf = (job: Json, code: string): Json => {
  const found = job.questions.find((each: Json) => each.code === code);
  expect(found, `${code} among ${job.questions.map((each: Json) => each.code).join()}`).toBeDefined();
  return found;
};
const answer = async (job: Json, code: string, alternative: string, more: Json = {}): Promise<Json> => {
  const { data, errors } = await send(job, [{ kind: 'ANSWER', ref: questionOf(job, code).ref, alternative, ...more }]);
  expect(errors).toEqual([]);
  const { job: next } = data.decideImport;
  expect(questionOf(next, code).answer).toBe(alternative);
  expect(next.decisions.at(-1).problem).toBeNull();
  return next;
};
const takeBack = async (job: Json): Promise<Json> => {
  const { data, errors } = await send(
    job,
    [],
    job.decisions.map(({ id }: Json) => id),
  );
  expect(errors).toEqual([]);
  return data.decideImport.job;
};
const refusalOf = async (job: Json, code: string, alternative: string): Promise<string> => {
  const { errors } = await send(job, [{ kind: 'ANSWER', ref: questionOf(job, code).ref, alternative }]);
  return errors[0]?.extensions['fields']['decisions[0]'];
};
const areasOf = ({ preview }: Json): Json[] => preview.plans[0].areas;
const itemsOf = (job: Json): Json[] => areasOf(job).flatMap(({ items }) => items);
const textsOf = (job: Json): string[] => itemsOf(job).map(({ text }) => text);
const wordsAt = (job: Json, spans: Json[]): string => spans.map(({ start, end }) => job.files[0].text.slice(start, end)).join('');
/** The words of all items as they stand in the document. */
const spansHold = (job: Json): void => {
  for (const { text, spans } of itemsOf(job)) expect(wordsAt(job, spans).replaceAll(/\s/gu, '')).toContain(text.replaceAll(/\s/gu, ''));
};
/** Does what the first alternative says: nothing; and, taken back, leaves what was read. */
const changesNothing = async (job: Json, code: string): Promise<Json> => {
  const kept = await answer(job, code, questionOf(job, code).alternatives[0]);
  expect(kept.preview.plans).toEqual(job.preview.plans);
  return takeBack(kept);
};

describe('answers about what is an item', () => {
  const titles = ['扩大供给', '提高质量', '加强监管', '强化保障'];
  const points = titles.map((title, index) => `${'一二三四'[index]}、${title}。各区要抓好落实，定期报告进展。`);

  it('should make areas of the points of a paper without chapters', async () => {
    const job = await changesNothing(await read(`云门市发展助餐服务若干措施\n${points.join('\n')}`), 'AREA_OR_ITEM');
    expect(areasOf(job)).toHaveLength(1);
    const cut = await answer(job, 'AREA_OR_ITEM', 'area');
    expect(areasOf(cut).map(({ section, title }) => [section, title])).toEqual(titles.map((title, index) => ['一二三四'[index], title]));
    expect(itemsOf(cut).map(({ ordinal, title, text }) => [ordinal, title, text])).toEqual(titles.map(() => ['', '', '各区要抓好落实，定期报告进展。']));
    spansHold(cut);
    const heading = cut.files[0].places.find(({ ref, kind }: Json) => kind === 'HEADING' && ref === areasOf(cut)[0]?.ref);
    expect(wordsAt(cut, [heading.span])).toContain('扩大供给');
    const applied = await api.applied(job.id, cut.version);
    expect(applied.error).toBeNull();
    const rows: Json[] = await database.orm.em.fork().execute(`select title from area where title = any('{${titles.join(',')}}')`);
    expect(rows).toHaveLength(4);
  });

  const duty = (number: number, what: string): string => `（${number}）各镇要对辖区内的${what}逐一登记造册，明确管护责任人，按季度报告运行情况。`;

  it('should make items of numbered points, each with its own units', async () => {
    const list = `${duty(1, '供水设施')}（市水务局负责）\n${duty(2, '排水设施')}（市住房城乡建设局负责）`;
    const job = await changesNothing(
      await read(`云门市供水规划\n一、主要任务\n（一）建设水厂。新建水厂2座，重点做好以下工作：\n${list}\n（二）改造管网。更新管网30公里。\n`),
      'ITEM_OR_LIST',
    );
    expect(itemsOf(job)).toHaveLength(2);
    const cut = await answer(job, 'ITEM_OR_LIST', 'list');
    expect(itemsOf(cut).map(({ ordinal }) => ordinal)).toEqual(['(一)', '(一)(1)', '(一)(2)', '(二)']);
    expect(textsOf(cut)[1]).toBe('各镇要对辖区内的供水设施逐一登记造册，明确管护责任人，按季度报告运行情况。');
    expect(itemsOf(cut).map(({ responsibilities }) => responsibilities.map(({ asRead }: Json) => asRead))).toEqual([
      [],
      ['市水务局'],
      ['市住房城乡建设局'],
      [],
    ]);
    expect(itemsOf(cut)[0].targets).toHaveLength(1);
    spansHold(cut);
  });

  it('should make a heading of what says nothing else, and leave units at the end to all points', async () => {
    const job = await read(
      `云门市供水规划\n一、主要任务\n（一）供水设施\n1.建设水厂\n${duty(1, '供水设施')}\n${duty(2, '排水设施')}（市水务局负责）\n2.改造管网。更新管网30公里。\n`,
    );
    const cut = await answer(job, 'ITEM_OR_LIST', 'list');
    expect(itemsOf(cut).map(({ ordinal }) => ordinal)).toEqual(['1.(1)', '1.(2)', '2.']);
    expect(itemsOf(cut).map(({ responsibilities }) => responsibilities.length)).toEqual([1, 1, 0]);
    spansHold(cut);
  });

  it('should cut items that had run together', async () => {
    const job = await changesNothing(
      await read('云门市供水规划\n一、主要任务\n（一）建设水厂。新建水厂2座。（二）改造管网。更新管网30公里。（市水务局负责）\n（三）加强监管。定期检查。\n'),
      'ITEMS_RUN_TOGETHER',
    );
    const cut = await answer(job, 'ITEMS_RUN_TOGETHER', 'split');
    expect(itemsOf(cut).map(({ ordinal, title, text }) => [ordinal, title, text])).toEqual([
      ['(一)', '建设水厂', '建设水厂。新建水厂2座。'],
      ['(二)', '改造管网', '改造管网。更新管网30公里。'],
      ['(三)', '加强监管', '加强监管。定期检查。'],
    ]);
    expect(itemsOf(cut).map(({ responsibilities }) => responsibilities.length)).toEqual([0, 1, 0]);
    expect(itemsOf(cut).map(({ targets }) => targets.map(({ value }: Json) => value))).toEqual([[2], [30], []]);
    spansHold(cut);
    const kept = await answer(cut, 'ITEMS_RUN_TOGETHER', 'item');
    expect(kept.preview.plans).toEqual(job.preview.plans);
  });

  it('should cut a goal by its years', async () => {
    const words = '到2025年，供水普及率达到95%。到2030年，供水普及率达到98%。展望2050年，供水现代化全面实现。';
    const job = await changesNothing(await read(`云门市供水规划\n一、发展目标\n${words}\n二、主要任务\n（一）建设水厂\n新建水厂2座。\n`), 'GOAL_HORIZONS');
    expect(itemsOf(job).filter(({ type }) => type === 'GOAL')).toHaveLength(1);
    const goals = itemsOf(await answer(job, 'GOAL_HORIZONS', 'split')).filter(({ type }) => type === 'GOAL');
    expect(goals.map(({ kind, text }) => [kind, text.slice(0, 7)])).toEqual([
      ['OVERALL', '到2025年，'],
      ['OVERALL', '到2030年，'],
      ['VISION', '展望2050年，'.slice(0, 7)],
    ]);
    expect(goals.map(({ targets }) => targets.map(({ dueYear, value }: Json) => [dueYear, value]))).toEqual([[[2025, 95]], [[2030, 98]], []]);
  });
});

describe('answers about units, targets and tables', () => {
  it('should read a bracket as who answers for the item', async () => {
    const job = await changesNothing(
      await read('云门市助餐服务工作方案\n一、主要任务\n（一）建设食堂。新建食堂5个。（市民政局、老张饭铺）\n（二）加强监管。定期检查。\n'),
      'DUTY_OR_TEXT',
    );
    const [item] = itemsOf(await answer(job, 'DUTY_OR_TEXT', 'responsibilities'));
    expect(item.text).toBe('建设食堂。新建食堂5个。');
    expect(item.responsibilities.map(({ asWritten, role }: Json) => [asWritten, role])).toEqual([
      ['市民政局', 'RESPONSIBLE'],
      ['老张饭铺', 'RESPONSIBLE'],
    ]);
    expect(item.responsibilities.map(({ span }: Json) => wordsAt(job, [span]))).toEqual(['市民政局', '老张饭铺']);
    expect(wordsAt(job, item.responsibilitySpans)).toBe('（市民政局、老张饭铺）');
    expect(wordsAt(job, item.spans)).toBe('建设食堂。新建食堂5个。');
  });

  it('should make a target of a figure, as the answer says it', async () => {
    const job = await changesNothing(
      await read('云门市供水规划\n一、主要任务\n（一）建设水厂。东区水厂日供水5万吨。\n（二）改造管网。更新管网30公里。\n'),
      'FIGURE_UNREAD',
    );
    expect(await refusalOf(job, 'FIGURE_UNREAD', 'target')).toContain('target');
    const target = { indicator: '东区水厂日供水量', value: 50000, unitOfMeasure: '吨', comparator: 'EQ', dueYear: 2025 };
    const [item] = itemsOf(await answer(job, 'FIGURE_UNREAD', 'target', { target }));
    expect(item.targets).toMatchObject([{ indicator: '东区水厂日供水量', value: 50000, dueYear: 2025, quote: '5万吨' }]);
  });

  const withTable = (rows: string[]): string => `云门市助餐服务工作方案（2021—2025年）\n一、主要任务\n（一）建设食堂。新建食堂5个。\n${rows.join('\n')}\n`;

  it('should read a table as one of indicators', async () => {
    const job = await changesNothing(await read(withTable(['街道\t户数\t备注', '东街\t120\t甲', '西街\t80\t乙'])), 'TABLE_UNREAD');
    const told = await answer(job, 'TABLE_UNREAD', 'indicators');
    expect(told.preview.plans[0].tableTargets.map(({ indicator, value, dueYear }: Json) => [indicator, value, dueYear])).toEqual([
      ['东街户数', 120, 2025],
      ['西街户数', 80, 2025],
    ]);
    expect(await refusalOf(told, 'TABLE_UNREAD', 'elsewhere')).toContain('none of the alternatives');
  });

  it('should read a table as one of tasks', async () => {
    const job = await read(withTable(['编排\t要点\t由谁做', '1\t新建社区食堂并完善配送路线20条\t市民政局、市财政局', '2\t开展食品安全抽查\t市市场监管局']));
    const tasks = itemsOf(await answer(job, 'TABLE_UNREAD', 'tasks')).slice(1);
    expect(tasks.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      ['1', '新建社区食堂并完善配送路线20条'],
      ['2', '开展食品安全抽查'],
    ]);
    expect(tasks.map(({ responsibilities }) => responsibilities.map(({ asRead }: Json) => asRead))).toEqual([['市民政局', '市财政局'], ['市市场监管局']]);
    const applied = await api.applied(job.id, (await api.job(job.id)).version);
    expect(applied.error).toBeNull();
  });

  it('should take a title in other words than the guess', async () => {
    const job = await changesNothing(
      await read('云门市助餐服务工作部署\n一、工作目标\n办好食堂。\n二、主要任务\n（一）建设食堂。新建食堂5个。\n'),
      'TITLE_GUESSED',
    );
    const named = await answer(job, 'TITLE_GUESSED', '云门市助餐服务工作方案');
    expect(named.preview.plans[0].title).toBe('云门市助餐服务工作方案');
    expect(await refusalOf(named, 'TITLE_GUESSED', ' ')).toBeDefined();
  });
});
