import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { printedSchema } from '../support/call.ts';
import { build, type Factory } from '../support/factories.ts';
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

const search = async (query: string, more: Record<string, unknown> = {}, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(
    `query ($query: String!, $kinds: [SearchKind!], $first: Int, $offset: Int) { search(query: $query, kinds: $kinds, first: $first, offset: $offset) {
      totalCount counts { kind count } nodes { kind score node { __typename id } plan { key } fragments { text cutBefore cutAfter matches { start end } } } } }`,
    { query, ...more },
  );
  expect(errors).toEqual([]);
  return data.search;
};

const idsOf = (answer: Json): string[] => answer.nodes.map((hit: Json) => hit.node.id);

describe('search', () => {
  it('finds two characters in every kind, the best first, with what to mark', async () => {
    const answer = await search('两癌');
    expect(new Set(idsOf(answer))).toEqual(new Set([world.led, world.countyGoal, world.measure, world.heading].map(({ id }) => id)));
    expect(answer.totalCount).toBe(4);
    expect(answer.counts.filter(({ count }: Json) => count > 0)).toEqual([
      { kind: 'GOAL', count: 2 },
      { kind: 'MEASURE', count: 1 },
      { kind: 'SECTION', count: 1 },
    ]);
    expect(answer.nodes.map((hit: Json) => hit.score)).toEqual(answer.nodes.map((hit: Json) => hit.score).toSorted((a: number, b: number) => b - a));
    expect(answer.nodes[0]).toMatchObject({ kind: 'MEASURE', node: { __typename: 'Measure' }, plan: { key: 'haizhou-women' } });
    for (const { fragments } of answer.nodes)
      for (const { text, matches } of fragments) for (const { start, end } of matches) expect(text.slice(start, end)).toBe('两癌');
  });

  it('finds names and other names, with the unit itself above the items that name it', async () => {
    const answer = await search('市妇女联合会');
    expect(answer.nodes[0]).toMatchObject({ kind: 'UNIT', node: { id: world.women.id } });
    expect(answer.nodes[0].fragments[0].matches.length).toBeGreaterThan(0);
    expect(idsOf(await search('死亡比', { kinds: ['INDICATOR'] }))).toEqual([world.rate.id]);
  });

  it('keeps to kinds and pages', async () => {
    expect((await search('两癌', { kinds: ['GOAL'] })).totalCount).toBe(2);
    expect((await search('两癌', { kinds: [] })).nodes).toEqual([]);
    const all = idsOf(await search('两癌'));
    expect([...idsOf(await search('两癌', { first: 3 })), ...idsOf(await search('两癌', { first: 3, offset: 3 }))]).toEqual(all);
  });

  it('wants all words, and takes signs for what they are', async () => {
    expect(idsOf(await search('两癌 宣传'))).toEqual([world.measure.id]);
    for (const signs of ["''", '\\', '%_', '&|!:*', '"', '𠮷']) expect((await search(signs)).nodes).toEqual([]);
  });

  it('says nothing of drafts, but to curators', async () => {
    expect((await search('草稿')).totalCount).toBe(0);
    expect((await search('草稿')).nodes).toEqual([]);
    expect((await search('草稿', {}, UserRole.CURATOR)).totalCount).toBeGreaterThan(2);
  });

  it.each(['', '  ', '字 '.repeat(11), '长'.repeat(201), '\0'])('refuses %j', async (query) => {
    const { errors } = await api.as(null)('query ($query: String!) { search(query: $query) { nodes { kind } } }', { query });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('takes one statement, and one or two for each kind found', async () => {
    api.sent.count = 0;
    await search('妇');
    expect(api.sent.count).toBeLessThan(12);
  });
});

/** A row of each type that can be searched, with the word and, where it has other names, with it in one of those. */
const rows: Record<string, (f: Factory, word: string, plan: string) => { id: string }> = {
  areas: (f, word) => f.area({ title: `${word}与健康` }),
  goals: (f, word) => f.goal({ text: `推进${word}工程，惠及全体居民。` }),
  indicators: (f, word) => f.indicator({ name: `${word}普及率` }),
  measures: (f, word) => f.measure({ text: `实施${word}行动。` }),
  plans: (f, word) => f.plan({ title: `${word}发展规划` }),
  sections: (f, word) => f.section({ document: f.plan().document ?? f.document(), title: `${word}要求`, plan: f.plan() }),
  targets: (f, word) => f.target({ goal: f.goal(), indicatorName: `${word}覆盖率`, value: 90, unitOfMeasure: '%' }),
  unitFamilies: (f, word) => f.family({ code: `family-${word}`, name: `${word}系统`, nameEn: 'Cloud Office', shortName: `${word}办` }, [], [`${word}口`]),
  unitGroups: (f, word) => f.group({ name: `${word}工作领导小组` }),
  units: (f, word) => f.unit({ name: `东湖市${word}局` }, [`市${word}办`]),
};

const searchable = Object.values(printedSchema.getQueryType()!.getFields()).flatMap(({ name, args }) => {
  const filter = args.find((arg) => arg.name === 'filter')?.type;
  return isInputObjectType(filter) &&
    filter.name.endsWith('Filter') &&
    filter.getFields()['search'] &&
    args.some((arg) => arg.name === 'after') &&
    !name.endsWith('Stats')
    ? [name]
    : [];
});

describe('every type that can be searched', () => {
  it('has a row here', () => expect(Object.keys(rows).toSorted()).toEqual(searchable.toSorted()));

  it.each(Object.entries(rows))('%s by two characters, in its list and across types', async (list, make) => {
    const word = '云帆';
    const id = (await build(database, (f) => make(f, word, list))).id;
    const found = async (text: string): Promise<string[]> => {
      const { data, errors } = await api.as(null)(`query ($text: String!) { list: ${list}(filter: { search: $text }) { nodes { id } } }`, { text });
      expect(errors).toEqual([]);
      return data.list.nodes.map((node: Json) => node.id);
    };
    expect(await found(word)).toEqual([id]);
    expect(await found('云 帆')).toContain(id);
    expect(await found('云山')).toEqual([]);
    const hit = (await search(word, { first: 100 })).nodes.find(({ node }: Json) => node.id === id);
    expect(hit?.fragments.length).toBeGreaterThan(0);
    for (const { text, matches } of hit.fragments) for (const { start, end } of matches) expect(text.slice(start, end)).toBe(word);
    expect(hit.fragments[0].matches.length).toBeGreaterThan(0);
  });

  it('finds families by any of their names, and the nearest name first', async () => {
    const { plain, long } = await build(database, (f) => ({
      plain: f.family({ code: 'tide-office', name: '潮汐', nameEn: 'Tide Office', shortName: '潮办' }, [], ['潮汐口']),
      long: f.family({ code: 'reef', name: '岛礁与沿岸潮汐观测综合管理', nameEn: 'Reef', shortName: '礁办' }),
    }));
    const listed = async (text: string): Promise<string[]> =>
      (await api.as(null)('query ($text: String!) { unitFamilies(filter: { search: $text }) { nodes { id } } }', { text })).data.unitFamilies.nodes.map(
        ({ id }: Json) => id,
      );
    for (const name of ['潮办', 'tide office', 'TIDE', 'tide-office', '潮汐口']) expect(await listed(name), name).toEqual([plain.id]);
    expect(idsOf(await search('潮汐', { kinds: ['FAMILY'] }))).toEqual([plain.id, long.id]);
  });
});
