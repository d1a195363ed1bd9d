import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';

const fields = `version questions { ref code alternatives answer } decisions { id problem }
  files { text coverage { kind characters } places { kind ref span { start end } } }
  preview { plans { ref areas { ref section title change span { start end } items { ref text change } } } }`;

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

const em = () => database.orm.em.fork();
const paper = (place: string, ...areas: [title: string, ...points: string[]][]): string =>
  [
    `${place}绿化工作规划（2024—2028年）`,
    '为做好绿化工作，制定本规划。',
    ...areas.flatMap(([title, ...points], index) => [
      `${'一二三四五'.charAt(index)}、${title}`,
      ...points.map((words, at) => `${at + 1}．${words}。按照年度计划抓好落实。`),
    ]),
    '',
  ].join('\n');
const three = (place: string): string => paper(place, ['植树造林', '栽植苗木'], ['公园建设', '新建口袋公园', '改造老旧公园'], ['古树保护', '挂牌保护古树']);

const read = async (text: string): Promise<Json> => {
  const { id } = await api.imported({ name: '绿化规划.txt', content: text });
  return { id, ...(await api.job(id, fields)) };
};
const send = ({ id, version }: Json, decisions: Json[], takeBack: string[] = []) =>
  api.as(UserRole.CURATOR)(
    `mutation ($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!, $takeBack: [ID!]!) {
      decideImport(id: $id, version: $version, decisions: $decisions, takeBack: $takeBack) { job { id ${fields} } } }`,
    { id, version, decisions, takeBack },
  );
const decide = async (job: Json, ...decisions: Json[]): Promise<Json> => {
  const { data, errors } = await send(job, decisions);
  expect(errors).toEqual([]);
  return data.decideImport.job;
};
const takeAllBack = async (job: Json): Promise<Json> => {
  const { data } = await send(
    job,
    [],
    job.decisions.map(({ id }: Json) => id),
  );
  return data.decideImport.job;
};
const refusalOf = async (job: Json, ...decisions: Json[]): Promise<string> =>
  (await send(job, decisions)).errors[0]?.extensions['fields'][`decisions[${decisions.length - 1}]`];
const areasOf = ({ preview }: Json): Json[] => preview.plans[0].areas;
const area = (job: Json, title: string): Json => areasOf(job).find((each) => each.title === title) as Json;
/** The areas with the beginnings of their items. */
const outlineOf = (job: Json): Json[] => areasOf(job).map(({ title, change, items }) => [title, change, ...items.map(({ text }: Json) => text.split('。')[0])]);
const questionOf = (job: Json, code: string): Json => job.questions.find((each: Json) => each.code === code);
const answer = (job: Json, code: string, alternative: string): Promise<Json> => decide(job, { kind: 'ANSWER', ref: questionOf(job, code).ref, alternative });

/** The text is covered from end to end, every heading stays one, and every ref of the text leads to an area or item that is there. */
function textHolds(before: Json, after: Json): void {
  const [was, is] = [before.files[0], after.files[0]];
  expect(is.coverage).toEqual(was.coverage);
  let end = 0;
  for (const place of is.places) {
    expect(place.span.start).toBe(end);
    end = place.span.end;
  }
  expect(end).toBe(is.text.length);
  const headings = ({ places }: Json): Json[] => places.filter(({ kind }: Json) => kind === 'HEADING').map(({ span }: Json) => span);
  expect(headings(is)).toEqual(headings(was));
  const standing = areasOf(after).filter(({ change }) => change !== 'DROPPED');
  const refs = new Set(standing.flatMap(({ ref, items }) => [ref, ...items.map((item: Json) => item.ref)]));
  const refOf = ({ kind, ref }: Json): string[] => (['HEADING', 'ITEM'].includes(kind) && ref !== null ? [ref] : []);
  expect(is.places.flatMap(refOf).filter((ref: string) => !refs.has(ref))).toEqual([]);
}

describe('decisions about areas', () => {
  it('should give an area another title and ordinal', async () => {
    const job = await read(three('甲山市'));
    const edited = await decide(job, { kind: 'EDIT', ref: area(job, '公园建设').ref, title: ' 公园绿地建设 ', ordinal: '二/（一）' });
    expect(areasOf(edited)[1]).toMatchObject({ title: '公园绿地建设', section: '二/（一）' });
    textHolds(job, edited);
    await api.applied(job.id, edited.version);
    const rows: Json[] = await em().execute(
      `select a.section, a.title from area a join plan p on p.id = a.plan_id where p.title like '甲山市%' order by a.position`,
    );
    expect(rows.map(({ section, title }) => `${section} ${title}`)).toEqual(['一 植树造林', '二/（一） 公园绿地建设', '三 古树保护']);
  });

  it('should leave out a heading and give its items to the area before it', async () => {
    const job = await read(three('乙山市'));
    const before = await contentOf(em());
    const dropped = await decide(job, { kind: 'DROP', ref: area(job, '公园建设').ref });
    expect(outlineOf(dropped)).toEqual([
      ['植树造林', 'ADDED', '栽植苗木', '新建口袋公园', '改造老旧公园'],
      ['公园建设', 'DROPPED'],
      ['古树保护', 'ADDED', '挂牌保护古树'],
    ]);
    textHolds(job, dropped);
    const applied = await api.applied(job.id, dropped.version);
    const rows: Json[] = await em().execute(
      `select a.title, count(m.id)::int as items from area a join plan p on p.id = a.plan_id left join measure m on m.area_id = a.id where p.title like '乙山市%' group by a.id order by a.position`,
    );
    expect(rows).toEqual([
      { title: '植树造林', items: 3 },
      { title: '古树保护', items: 1 },
    ]);
    await api.undone(job.id, applied.version);
    expect(await contentOf(em())).toBe(before);
  });

  it('should give the items of the first area to the next, and refuse to leave out the only one', async () => {
    const job = await read(three('丙山市'));
    const [first, second, third] = areasOf(job);
    const dropped = await decide(job, { kind: 'DROP', ref: first.ref });
    expect(outlineOf(dropped)[1]).toEqual(['公园建设', 'ADDED', '栽植苗木', '新建口袋公园', '改造老旧公园']);
    textHolds(job, dropped);
    const one = await decide(dropped, { kind: 'DROP', ref: third.ref });
    expect(outlineOf(one)[1]).toHaveLength(6);
    expect(await refusalOf(one, { kind: 'DROP', ref: second.ref })).toContain('only area');
    expect((await takeAllBack(one)).preview).toEqual(job.preview);
  });

  it('should join the next area onto an area, past one that is left out', async () => {
    const job = await read(three('丁山市'));
    const [first, second] = areasOf(job);
    const merged = await decide(job, { kind: 'MERGE', ref: second.ref });
    expect(outlineOf(merged)).toEqual([
      ['植树造林', 'ADDED', '栽植苗木'],
      ['公园建设', 'ADDED', '新建口袋公园', '改造老旧公园', '挂牌保护古树'],
    ]);
    textHolds(job, merged);
    const back = await takeAllBack(merged);
    const past = await decide(back, { kind: 'DROP', ref: second.ref }, { kind: 'MERGE', ref: first.ref });
    expect(outlineOf(past)[0]).toEqual(['植树造林', 'ADDED', '栽植苗木', '新建口袋公园', '改造老旧公园', '挂牌保护古树']);
    textHolds(job, past);
    expect((await api.applied(job.id, past.version)).error).toBeNull();
  });

  it('should refuse what cannot be done with an area', async () => {
    const job = await read(three('戊山市'));
    const [first, second, third] = areasOf(job);
    expect(await refusalOf(job, { kind: 'MERGE', ref: third.ref })).toContain('no area comes after');
    expect(await refusalOf(job, { kind: 'EDIT', ref: first.ref, title: '  ' })).toContain('needs a title');
    expect(await refusalOf(job, { kind: 'EDIT', ref: first.ref, open: true })).toContain('a title or an ordinal');
    expect(await refusalOf(job, { kind: 'SPLIT', ref: first.ref, offset: 2 })).toContain('area');
    const left = { kind: 'DROP', ref: second.ref };
    for (const late of [
      { kind: 'EDIT', ref: second.ref, title: '绿地' },
      { kind: 'MERGE', ref: second.ref },
      { kind: 'ADD', ref: second.ref, offset: 0, end: 4 },
      { kind: 'MOVE', ref: first.items[0].ref, area: second.ref },
    ])
      expect(await refusalOf(job, left, late)).toContain('left out');
  });
});

describe('answers about areas', () => {
  const repeated = (place: string): string =>
    paper(place, ['植树造林', '栽植苗木'], ['重点任务', '新建口袋公园'], ['古树保护', '挂牌保护古树'], ['重点任务', '改造老旧公园']);

  it('should join areas of one title where the first stands', async () => {
    const job = await read(repeated('己山市'));
    expect(questionOf(job, 'AREA_REPEATED').alternatives).toEqual(['keep', 'merge', 'drop']);
    expect((await answer(job, 'AREA_REPEATED', 'keep')).preview.plans).toEqual(job.preview.plans);
    const again = { ...job, ...(await api.job(job.id, fields)) };
    const merged = await answer(again, 'AREA_REPEATED', 'merge');
    expect(outlineOf(merged)).toEqual([
      ['植树造林', 'ADDED', '栽植苗木'],
      ['重点任务', 'ADDED', '新建口袋公园', '改造老旧公园'],
      ['古树保护', 'ADDED', '挂牌保护古树'],
    ]);
    textHolds(job, merged);
  });

  it('should take areas of one title for headings within the areas before them', async () => {
    const job = await read(repeated('庚山市'));
    const dropped = await answer(job, 'AREA_REPEATED', 'drop');
    expect(outlineOf(dropped)).toEqual([
      ['植树造林', 'ADDED', '栽植苗木', '新建口袋公园'],
      ['重点任务', 'DROPPED'],
      ['古树保护', 'ADDED', '挂牌保护古树', '改造老旧公园'],
      ['重点任务', 'DROPPED'],
    ]);
    textHolds(job, dropped);
    const renamed = await decide(await takeAllBack(dropped), { kind: 'EDIT', ref: areasOf(job)[1]?.ref, title: '近期任务' });
    expect(await refusalOf(renamed, { kind: 'ANSWER', ref: questionOf(job, 'AREA_REPEATED').ref, alternative: 'merge' })).toContain('no other area');
  });

  it('should not offer to leave out areas where there are no others', async () => {
    const job = await read(paper('辛山市', ['重点任务', '栽植苗木'], ['重点任务', '新建口袋公园']));
    expect(questionOf(job, 'AREA_REPEATED').alternatives).toEqual(['keep', 'merge']);
    expect(outlineOf(await answer(job, 'AREA_REPEATED', 'merge'))).toEqual([['重点任务', 'ADDED', '栽植苗木', '新建口袋公园']]);
  });

  it('should leave out an area under which nothing was found', async () => {
    const job = await read(paper('壬山市', ['植树造林', '栽植苗木'], ['公园建设'], ['古树保护', '挂牌保护古树']));
    const { alternatives } = questionOf(job, 'AREA_EMPTY');
    expect(alternatives).toEqual(['keep', 'drop']);
    const dropped = await answer(job, 'AREA_EMPTY', 'drop');
    expect(outlineOf(dropped)[1]).toEqual(['公园建设', 'DROPPED']);
    textHolds(job, dropped);
  });
});
