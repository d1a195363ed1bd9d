import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let world: World;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

async function names(list: string, type: string, field: string, filter: unknown): Promise<unknown[]> {
  const { data, errors } = await api.as(null)(
    `query ($filter: ${type}Filter) { ${list}(filter: $filter, first: 1000) { totalCount nodes { value: ${field} } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  expect(data[list].totalCount).toBe(data[list].nodes.length);
  return data[list].nodes.map((node: { value: unknown }) => node.value);
}

const goals = (filter: unknown): Promise<unknown[]> => names('goals', 'Goal', 'text', filter);
const targets = (filter: unknown): Promise<unknown[]> => names('targets', 'Target', 'value', filter);
const units = (filter: unknown): Promise<unknown[]> => names('units', 'Unit', 'shortName', filter);
const plans = (filter: unknown): Promise<unknown[]> => names('plans', 'Plan', 'key', filter);

describe('conditions on values', () => {
  it('compare numbers', async () => {
    expect(await targets({ value: { eq: 8.2 } })).toEqual([8.2]);
    expect(await targets({ value: { gt: 8.2, lte: 90 } })).toEqual(expect.arrayContaining([90, 11.5]));
    expect(await targets({ value: { in: [8.2, 90, 1e300] } })).toHaveLength(2);
    expect(await targets({ dueYear: { isNull: true }, value: { isNull: false } })).toEqual([11.5]);
  });

  it('count a row without a value as different', async () => {
    expect(await targets({ value: { ne: 90 } })).toHaveLength(3);
    expect(await targets({ value: { notIn: [90, 8.2] } })).toEqual(expect.arrayContaining([11.5, null]));
    expect(await targets({ value: { eq: null } })).toEqual([null]);
    expect(await targets({ value: { ne: null } })).toHaveLength(3);
  });

  it('compare texts letter for letter', async () => {
    expect(await units({ shortName: { startsWith: '市' } })).toHaveLength(3);
    expect(await units({ name: { contains: '妇女联合' } })).toEqual(['市妇联', '县妇联']);
    expect(await units({ name: { contains: '%' } })).toEqual([]);
    expect(await units({ shortName: { gte: '市教', lt: '市教\uffff' } })).toEqual(['市教育局']);
    expect(await units({ shortName: { in: [] } })).toEqual([]);
    expect(await units({ shortName: { in: ['"\\{},', 'null', '市妇联'] } })).toEqual(['市妇联']);
  });

  it('compare enums, ids, days and moments', async () => {
    expect(await plans({ status: { in: ['PUBLISHED'] }, id: { in: [world.plan.id, world.draft.id] } })).toEqual(['haizhou-women']);
    expect(await names('documents', 'Document', 'issuedOn', { issuedOn: { gte: '2021-12-31', lt: '2022-01-01' } })).toEqual(['2021-12-31']);
    expect(await plans({ createdAt: { gt: '2020-01-01T00:00:00Z' }, publishedAt: { lte: '2022-01-01T00:00:00.000Z' } })).toHaveLength(2);
    expect(await names('goals', 'Goal', 'open', { open: { eq: true } })).toEqual([true]);
  });

  it('have whatever nulls and empty objects there are mean nothing', async () => {
    expect(await units({ name: null, nameEn: {}, and: [], not: null })).toHaveLength(4);
  });
});

describe('conditions on related rows', () => {
  it('reach through rows', async () => {
    expect(await goals({ area: { theme: { eq: 'HEALTH' } }, plan: { jurisdiction: { parent: { code: { eq: '990100' } } } } })).toHaveLength(2);
    expect(await plans({ document: { isNull: true } })).toEqual(['shanyang-women']);
    expect(await plans({ document: { isNull: false, number: { contains: '〔2021〕' } } })).toEqual(['haizhou-women']);
  });

  it('take a row that the viewer may not see for none', async () => {
    const filter = { title: { contains: '儿童' }, target: { isNull: true } };
    const ask = (role: UserRole | null): Promise<Json> =>
      api.as(role)('query ($filter: PlanLinkFilter) { plan(key: "haizhou-women") { links(filter: $filter) { totalCount nodes { target { id } } } } }', {
        filter,
      });
    expect((await ask(null)).data.plan.links).toEqual({ totalCount: 1, nodes: [{ target: null }] });
    expect((await ask(UserRole.CURATOR)).data.plan.links.totalCount).toBe(0);
  });

  it('ask for some, none and every', async () => {
    expect(await units({ responsibilities: { some: { role: { eq: 'LEAD' } } } })).toEqual(['市妇联', '市教育局']);
    expect(await units({ responsibilities: { none: {} } })).toEqual([]);
    expect(await units({ responsibilities: { some: {}, every: { role: { eq: 'RESPONSIBLE' } } } })).toEqual(['县妇联', '市卫健委']);
    expect(await units({ families: { some: { code: { eq: 'womens-federation' } } }, groups: { none: {} } })).toEqual(['县妇联']);
    expect(await goals({ supportedBy: { some: { text: { contains: '两癌' } } } })).toHaveLength(2);
  });

  it('combine with and, or, not', async () => {
    expect(
      await goals({ or: [{ ordinal: { eq: '2.' } }, { search: '两癌' }], not: { area: { theme: { eq: 'EDUCATION' } } }, and: [{ open: { eq: false } }] }),
    ).toHaveLength(3);
    expect(await goals({ or: [] })).toEqual([]);
    expect(await targets({ not: { value: { gt: 10 } } })).toEqual(expect.arrayContaining([8.2, null]));
  });
});

describe('search', () => {
  it('finds two characters, one character, and words with anything between', async () => {
    expect(await goals({ search: '两癌' })).toHaveLength(2);
    expect(await goals({ search: '癌' })).toHaveLength(2);
    expect(await goals({ search: '两癌 九成' })).toHaveLength(1);
    expect(await goals({ search: '　两 癌' })).toHaveLength(2);
    expect(await goals({ search: '癌两' })).toEqual([]);
    expect(await goals({ search: ' ' })).toHaveLength(6);
  });

  it('finds units and indicators by their other names', async () => {
    expect(await units({ search: '教育部门' })).toEqual(['市教育局']);
    expect(await names('indicators', 'Indicator', 'name', { search: '死亡比' })).toEqual(['孕产妇死亡率']);
  });

  it('looks whole words up again, not their pairs of letters only', async () => {
    expect(await goals({ search: '筛查覆盖率稳' })).toHaveLength(1);
    expect(await goals({ search: '查覆筛查' })).toEqual([]);
  });
});

describe('what cannot be asked', () => {
  const refused = async (type: string, list: string, filter: unknown): Promise<Record<string, Json> | undefined> =>
    (await api.as(null)(`query ($filter: ${type}Filter) { ${list}(filter: $filter) { nodes { id } } }`, { filter })).errors[0]?.extensions;

  it('is refused with the field that is wrong', async () => {
    expect(await refused('Plan', 'plans', { id: { eq: 'x' } })).toMatchObject({ code: 'BAD_USER_INPUT', fields: { 'filter.id.eq': expect.any(String) } });
    expect(await refused('Plan', 'plans', { title: { contains: 'a\0b' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Plan', 'plans', { title: { contains: null } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Plan', 'plans', { search: 'a\0b' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Plan', 'plans', { key: { in: Array.from({ length: 1001 }, String) } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Plan', 'plans', { periodEnd: { eq: 99999999999 } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Plan', 'plans', { createdAt: { eq: 'yesterday' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Goal', 'goals', { search: 'a b c d e f g h i j k' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    let deep: object = { title: { eq: 'x' } };
    for (let depth = 0; depth < 40; depth += 1) deep = { not: deep };
    expect(await refused('Plan', 'plans', deep)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(api.logged).toEqual([]);
  });
});
