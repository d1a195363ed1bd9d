import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { mergeChanges } from '../../../admin/document-import/review/merge-changes.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';
import { unplace } from '../support/unplace.ts';

const plan = (place: string): string => `${place}“十四五”水库管护规划
${place.slice(0, 1)}政发〔2022〕7号
为管好水库，制定本规划。
一、发展目标
（一）主要目标。
1.大中型水库管护率达到100%。
2.小型水库安全监测覆盖率达到80%以上。（市水利局负责）
二、主要任务
（一）加强巡查
1.建立巡查制度。每月巡查一次。`;

const notice = (place: string): string =>
  `${place}人民政府\n关于印发《${place}“十四五”水库管护规划》的通知\n${place.slice(0, 1)}政发〔2022〕7号\n各县人民政府：\n现印发给你们，请认真贯彻执行。\n${place}人民政府\n2022年3月1日\n${plan(place)}`;

const tree = `version questions { ref code alternatives answer span { start end } } decisions { id problem }
  files { text places { kind ref span { start end } } coverage { kind characters } }
  preview { token counts { kind added changed } plans { ref title key jurisdiction level documentNumber issuer issuedOn periodStart periodEnd topic
    areas { ref title items { ref id text type spans { start end } responsibilities { ref asWritten unitName unitId role change span { start end } } targets { ref indicator value dueYear quote change } } }
    tableTargets { ref indicator value } sections { kind } } }`;

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
const itemsOf = ({ preview }: Json): Json[] => preview.plans.flatMap(({ areas }: Json) => areas.flatMap(({ items }: Json) => items));
const read = async (text: string, name = '规划.txt'): Promise<Json> => {
  const { id } = await api.imported({ name, content: text });
  return { id, ...(await api.job(id, tree)) };
};
const send = (id: string, version: number, decisions: Json[], takeBack: string[] = [], role = UserRole.CURATOR) =>
  api.as(role)(
    `mutation ($id: ID!, $version: Int!, $decisions: [ImportDecisionInput!]!, $takeBack: [ID!]!) {
      decideImport(id: $id, version: $version, decisions: $decisions, takeBack: $takeBack) { job { id ${tree} } } }`,
    { id, version, decisions, takeBack },
  );
const decide = async ({ id, version }: Json, ...decisions: Json[]): Promise<Json> => {
  const { data, errors } = await send(id, version, decisions);
  expect(errors).toEqual([]);
  return data.decideImport.job;
};
const problemOf = async ({ id, version }: Json, decision: Json): Promise<Json> => (await send(id, version, [decision])).errors[0]?.extensions;

describe('adding what was not read', () => {
  it('should give an item a unit, by its name, by its words and from the registry', async () => {
    const job = await read(plan('甲城市'));
    const [goal] = itemsOf(job);
    const start = job.files[0].text.indexOf('市水利局');
    const named = await decide(job, { kind: 'ADD_UNIT', ref: goal.ref, unitName: '市应急管理局', role: 'LEAD' });
    const quoted = await decide(named, { kind: 'ADD_UNIT', ref: goal.ref, offset: start, end: start + 4 });
    expect(itemsOf(quoted)[0].responsibilities).toMatchObject([
      { asWritten: '市应急管理局', role: 'LEAD', change: 'ADDED' },
      { asWritten: '市水利局', role: 'RESPONSIBLE', span: { start, end: start + 4 } },
    ]);
    const applied = await api.applied(job.id, quoted.version);
    expect(applied.error).toBeNull();
    const rows: Json[] = await em().execute(`select r.role, u.id, u.name from responsibility r join unit u on u.id = r.unit_id order by r.position`);
    expect(rows.map(({ role }) => role)).toEqual(expect.arrayContaining(['LEAD', 'RESPONSIBLE']));
    const again = await read(plan('甲城市'));
    const picked = await decide(again, { kind: 'ADD_UNIT', ref: itemsOf(again)[2].ref, unitId: rows[0].id, role: 'COOPERATING' });
    expect(itemsOf(picked)[2].responsibilities).toMatchObject([{ unitId: rows[0].id, unitName: rows[0].name, role: 'COOPERATING' }]);
    expect(itemsOf(picked)[2].responsibilities[0].asWritten).not.toBe('');
  });

  it('should let what was added be edited and left out like the rest', async () => {
    const job = await read(plan('乙城市'));
    const [goal] = itemsOf(job);
    const added = await decide(
      job,
      { kind: 'ADD_UNIT', ref: goal.ref, unitName: '市财政局' },
      { kind: 'ADD_TARGET', ref: goal.ref, target: { indicator: '管护经费', value: 3 } },
    );
    const [own] = itemsOf(added);
    const target = own.targets.find(({ indicator }: Json) => indicator === '管护经费');
    const edited = await decide(
      added,
      { kind: 'SET_UNIT', ref: own.responsibilities[0].ref, role: 'LEAD' },
      { kind: 'EDIT_TARGET', ref: target.ref, target: { value: 4 } },
    );
    expect(itemsOf(edited)[0].responsibilities).toMatchObject([{ role: 'LEAD' }]);
    expect(itemsOf(edited)[0].targets).toContainEqual(expect.objectContaining({ indicator: '管护经费', value: 4 }));
    const dropped = await decide(edited, { kind: 'DROP', ref: target.ref });
    expect(itemsOf(dropped)[0].targets).toContainEqual(expect.objectContaining({ indicator: '管护经费', change: 'DROPPED' }));
  });

  it('should give an item or the plan a target', async () => {
    const job = await read(plan('丙城市'));
    const measure = itemsOf(job).at(-1);
    const start = job.files[0].text.indexOf('每月巡查一次');
    const added = await decide(
      job,
      {
        kind: 'ADD_TARGET',
        ref: measure.ref,
        offset: start,
        end: start + 6,
        target: { indicator: '巡查次数', comparator: 'GTE', value: 12, unitOfMeasure: '次/年', dueYear: 2025 },
      },
      { kind: 'ADD_TARGET', ref: job.preview.plans[0].ref, target: { indicator: '水库数量', value: 9 } },
    );
    expect(itemsOf(added).at(-1).targets).toContainEqual(expect.objectContaining({ indicator: '巡查次数', value: 12, dueYear: 2025, quote: '每月巡查一次' }));
    expect(added.preview.plans[0].tableTargets).toMatchObject([{ indicator: '水库数量', value: 9 }]);
    const before = await contentOf(em());
    const applied = await api.applied(job.id, added.version);
    expect(await em().execute(`select value::float8 as value from target where indicator_name in ('巡查次数', '水库数量') order by value`)).toEqual([
      { value: 9 },
      { value: 12 },
    ]);
    await api.undone(job.id, applied.version);
    expect(await contentOf(em())).toBe(before);
  });

  it('should refuse what cannot be', async () => {
    const job = await read(plan('丁城市'));
    const [goal] = itemsOf(job);
    const [whole] = job.preview.plans;
    const field = 'decisions[0]';
    expect(await problemOf(job, { kind: 'ADD_UNIT', ref: goal.ref })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { [field]: expect.stringContaining('unit') },
    });
    expect(await problemOf(job, { kind: 'ADD_UNIT', ref: whole.ref, unitName: '市财政局' })).toMatchObject({
      fields: { [field]: expect.stringContaining('plan') },
    });
    expect(await problemOf(job, { kind: 'ADD_UNIT', ref: goal.ref, unitId: '00000000-0000-4000-8000-00000000dead' })).toMatchObject({
      fields: { [`${field}.unitId`]: expect.any(String) },
    });
    expect(await problemOf(job, { kind: 'ADD_UNIT', ref: goal.ref, offset: 900_000, end: 900_010 })).toMatchObject({ fields: { [field]: expect.any(String) } });
    expect(await problemOf(job, { kind: 'ADD_TARGET', ref: goal.ref, target: { value: 1 } })).toMatchObject({ fields: { [field]: 'name the indicator' } });
    expect(await problemOf(job, { kind: 'ADD_TARGET', ref: goal.ref, target: { indicator: '甲', comparator: 'GTE' } })).toMatchObject({
      fields: { [field]: 'give the value' },
    });
    expect(await problemOf(job, { kind: 'EDIT_PLAN', ref: goal.ref, plan: { title: '甲' } })).toMatchObject({
      fields: { [field]: expect.stringContaining('item') },
    });
    expect(await problemOf(job, { kind: 'EDIT_PLAN', ref: whole.ref, plan: { periodStart: 2030, periodEnd: 2020 } })).toMatchObject({
      fields: { [field]: expect.any(String) },
    });
    expect(await problemOf(job, { kind: 'EDIT_PLAN', ref: whole.ref, plan: { periodStart: 12 } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { errors } = await send(job.id, job.version, [{ kind: 'ADD_UNIT', ref: goal.ref, unitName: '市财政局' }], [], UserRole.ANALYST);
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe("editing a plan's facts", () => {
  it('should write the facts of the plan and of its document', async () => {
    const job = await read(plan('戊城市'));
    const facts = {
      title: '戊城市水库管护规划（2021—2026年）',
      documentNumber: '戊政字〔2022〕9号',
      issuer: '戊城市人民政府',
      issuedOn: '2022-05-06',
      periodStart: 2021,
      periodEnd: 2026,
      topic: 'reservoirs',
    };
    const edited = await decide(job, { kind: 'EDIT_PLAN', ref: job.preview.plans[0].ref, plan: { ...facts, jurisdiction: '戊城县', level: 'COUNTY' } });
    expect(edited.preview.plans[0]).toMatchObject({ ...facts, jurisdiction: '戊城县', level: 'COUNTY' });
    await api.applied(job.id, edited.version, true);
    const { data } = await api.as(null)(
      `{ plans(filter: { topic: { eq: "reservoirs" } }) { nodes { title periodStart periodEnd jurisdiction { name level } document { number issuer issuedOn } } } }`,
    );
    expect(data.plans.nodes).toEqual([
      {
        title: facts.title,
        periodStart: 2021,
        periodEnd: 2026,
        jurisdiction: { name: '戊城县', level: 'COUNTY' },
        document: { number: facts.documentNumber, issuer: facts.issuer, issuedOn: facts.issuedOn },
      },
    ]);
  });
});

describe('answers that do something', () => {
  const number = '己政发〔2022〕7号';
  const numbers = async (): Promise<Json[]> => em().execute(`select title, number from document where title like '%己城%' order by created_at, id`);

  it('should say whose a number is that is taken', async () => {
    const first = await read(notice('己城市'), '一.txt');
    await api.applied(first.id, first.version);
    const other = notice('己城市').replaceAll('水库管护', '堤防管护');
    const second = await read(other, '二.txt');
    const question = second.questions.find(({ code }: Json) => code === 'NUMBER_TAKEN');
    expect(question.alternatives).toEqual(['other', 'this', 'same']);
    const moved = await decide(second, { kind: 'ANSWER', ref: question.ref, alternative: 'this' });
    const before = await contentOf(em());
    const applied = await api.applied(second.id, moved.version);
    expect(applied.error).toBeNull();
    expect((await numbers()).map((row) => row.number)).toEqual([null, number]);
    const undone = await api.undone(second.id, applied.version);
    expect(await contentOf(em())).toBe(before);
    const same = await decide({ ...moved, version: undone.version }, { kind: 'ANSWER', ref: question.ref, alternative: 'same' });
    await api.applied(second.id, same.version);
    expect(await numbers()).toMatchObject([{ number }]);
  });

  async function withUnplaced(name: string): Promise<Json> {
    const job = await read(plan(name));
    await unplace(em(), job.id, '为管好水库');
    return { ...job, ...(await api.job(job.id, tree)) };
  }

  const unplacedIn = (job: Json): number => job.files[0].coverage.find(({ kind }: Json) => kind === 'UNPLACED')?.characters ?? 0;

  it('should give a stretch without a place one, and take it back', async () => {
    const job = await withUnplaced('庚城市');
    const [question] = job.questions;
    const total = job.files[0].text.length;
    expect(unplacedIn(job)).toBeGreaterThan(0);
    const count = itemsOf(job).length;
    let last = job;
    const answered = async (alternative: string): Promise<Json> => {
      const { data, errors } = await send(
        job.id,
        last.version,
        [{ kind: 'ANSWER', ref: question.ref, alternative }],
        last.decisions.map(({ id }: Json) => id),
      );
      expect(errors).toEqual([]);
      last = data.decideImport.job;
      expect(last.files[0].coverage.reduce((sum: number, { characters }: Json) => sum + characters, 0)).toBe(total);
      return last;
    };
    expect(unplacedIn(await answered('leave'))).toBe(unplacedIn(job));
    const goal = await answered('goal');
    expect(itemsOf(goal)).toHaveLength(count + 1);
    expect(itemsOf(goal).find(({ text }) => text.includes('为管好水库'))).toMatchObject({ type: 'GOAL' });
    expect(unplacedIn(goal)).toBe(0);
    const made = itemsOf(await answered('measure')).find(({ text }) => text.includes('为管好水库'));
    expect(made).toMatchObject({ type: 'MEASURE' });
    expect(last.files[0].places.find(({ ref }: Json) => ref === made.ref)).toMatchObject({ kind: 'ITEM', span: question.span });
    const next = itemsOf(await answered('next'));
    expect(next).toHaveLength(count);
    expect(next[0].text).toMatch(/^为管好水库/u);
    expect(next[0].spans[0]).toEqual(question.span);
    const section = await answered('section');
    expect(section.preview.plans[0].sections.map(({ kind }: Json) => kind)).toContain('NOTE');
    expect(unplacedIn(section)).toBe(0);
    expect((await answered('furniture')).preview.plans[0].sections.map(({ kind }: Json) => kind)).toContain('FURNITURE');
    expect(await problemOf(last, { kind: 'ANSWER', ref: question.ref, alternative: 'previous' })).toMatchObject({
      fields: { 'decisions[0]': expect.stringContaining('before') },
    });
    expect(await problemOf(last, { kind: 'ANSWER', ref: question.ref, alternative: 'elsewhere' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('should write what was given a place, and nothing as unplaced', async () => {
    const job = await withUnplaced('辛城市');
    const answered = await decide(job, { kind: 'ANSWER', ref: job.questions[0].ref, alternative: 'goal' });
    await api.applied(job.id, answered.version);
    expect(await em().execute(`select count(*)::int as n from goal where text like '为管好水库%'`)).toEqual([{ n: 1 }]);
    expect(await em().execute(`select count(*)::int as n from section where kind = 'UNPLACED'`)).toEqual([{ n: 0 }]);
  });
});

describe('what a decision changes', () => {
  const changes = `version decisions { id } previewChanges(since: $since) { token outline { ref areas { ref items } } plans { ref title } areas { ref title } items { ref text change } counts { kind added } }`;
  const step = async (id: string, version: number, since: string, decisions: Json[]) => {
    const { data, errors } = await api.as(UserRole.CURATOR)(
      `mutation ($id: ID!, $version: Int!, $since: String!, $decisions: [ImportDecisionInput!]!) {
        decideImport(id: $id, version: $version, decisions: $decisions) { job { id ${changes} } } }`,
      { id, version, since, decisions },
    );
    expect(errors).toEqual([]);
    return data.decideImport.job;
  };
  const small = `id version state preview { token plans { ref title areas { ref title items { ref text change } } } counts { kind added } }`;

  it('should be told alone, and make the whole with what was known', async () => {
    const job = await read(plan('壬城市'));
    let known: Json = { ...(await api.job(job.id, small)), questions: [], decisions: [], files: [] };
    const [first, second] = itemsOf(known);
    const area = known.preview.plans[0].areas.at(-1);
    const steps: Json[][] = [
      [{ kind: 'EDIT', ref: first.ref, text: '水库管护全覆盖。' }],
      [{ kind: 'MOVE', ref: second.ref, area: area.ref }],
      [{ kind: 'EDIT_PLAN', ref: job.preview.plans[0].ref, plan: { title: '壬城市水库规划' } }],
      [
        { kind: 'MERGE', ref: first.ref },
        { kind: 'DROP', ref: area.items[0].ref },
      ].slice(1),
    ];
    for (const decisions of steps) {
      const next = await step(job.id, known.version, known.preview.token, decisions);
      expect(next.previewChanges.items.length).toBeLessThanOrEqual(1);
      known = mergeChanges(known, { ...next, questions: [], files: [] });
      const whole = await api.job(job.id, small);
      expect(known.preview).toEqual(whole.preview);
    }
  });

  it('should leave what has not changed the very same object', async () => {
    const job = await read(plan('癸城市'));
    const known: Json = { ...(await api.job(job.id, small)), questions: [], decisions: [], files: [] };
    const next = await step(job.id, known.version, known.preview.token, [{ kind: 'EDIT', ref: itemsOf(known)[0].ref, text: '水库管护全覆盖。' }]);
    const merged: Json = mergeChanges(known, { ...next, questions: [], files: [] });
    expect(itemsOf(merged)[1]).toBe(itemsOf(known)[1]);
    expect(merged.preview.plans[0].areas.at(-1)).toBe(known.preview.plans[0].areas.at(-1));
  });

  it('should be everything where the state is not known', async () => {
    const job = await read(plan('子城市'));
    const next = await step(job.id, job.version, 'unknown', [{ kind: 'ACCEPT', ref: itemsOf(job)[0].ref }]);
    expect(next.previewChanges.items).toHaveLength(itemsOf(job).length);
  });
});
