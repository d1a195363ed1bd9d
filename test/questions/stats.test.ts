import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { printedSchema } from '../support/call.ts';
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

const ask = async (query: string, role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(`{ stats: ${query} }`);
  expect(errors).toEqual([]);
  return data.stats;
};

describe('responsibilityStats', () => {
  it('counts by family and role, with the family itself', async () => {
    const { nodes, totalCount } = await ask(
      'responsibilityStats(groupBy: [FAMILY, ROLE]) { totalCount nodes { count plans family { code name } role plan { id } } }',
    );
    const brief = nodes.map((node: Json) => [node.family?.code ?? null, node.role, node.count, node.plans]);
    expect(brief[0]).toEqual(['womens-federation', 'RESPONSIBLE', 2, 2]);
    expect(brief.toSorted()).toEqual(
      [
        ['womens-federation', 'RESPONSIBLE', 2, 2],
        ['womens-federation', 'LEAD', 1, 1],
        ['health-commission', 'RESPONSIBLE', 1, 1],
        [null, 'COOPERATING', 2, 1],
        [null, 'LEAD', 1, 1],
      ].toSorted(),
    );
    expect(totalCount).toBe(5);
    expect(nodes[0].plan).toBeNull();
  });

  it('counts by every key at once, and all together by none', async () => {
    const keys = 'FAMILY, ROLE, PLAN, AREA, JURISDICTION, UNIT, GROUP, THEME, TOPIC';
    const { nodes } = await ask(
      `responsibilityStats(groupBy: [${keys}]) { nodes { count family { id } role plan { key } area { title } jurisdiction { name } unit { name } group { name } theme topic } }`,
    );
    expect(nodes.reduce((sum: number, node: Json) => sum + node.count, 0)).toBe(7);
    expect(nodes.find((node: Json) => node.unit?.name === '山阳县妇女联合会')).toMatchObject({
      theme: 'HEALTH',
      topic: 'women',
      area: { title: '妇女与健康' },
    });
    expect((await ask('responsibilityStats(groupBy: []) { totalCount nodes { count } }')).nodes).toEqual([{ count: 7 }]);
  });

  it('keeps groups by their counts, sorts and pages', async () => {
    const having = await ask('responsibilityStats(groupBy: [ROLE], having: { count: { gte: 2, lt: 3 } }) { nodes { role count } }');
    expect(having.nodes).toEqual([
      { role: 'COOPERATING', count: 2 },
      { role: 'LEAD', count: 2 },
    ]);
    const sorted = await ask('responsibilityStats(groupBy: [ROLE], orderBy: [{ key: DESC }], first: 2, offset: 1) { totalCount nodes { role } }');
    expect([sorted.totalCount, sorted.nodes.map((node: Json) => node.role)]).toEqual([3, ['LEAD', 'COOPERATING']]);
    const rising = await ask('responsibilityStats(groupBy: [ROLE], orderBy: [{ count: ASC }, { key: DESC }]) { nodes { role } }');
    expect(rising.nodes.map((node: Json) => node.role)).toEqual(['LEAD', 'COOPERATING', 'RESPONSIBLE']);
  });

  it('counts what a filter keeps', async () => {
    const one = await ask(
      'responsibilityStats(groupBy: [JURISDICTION], filter: { unit: { families: { some: { code: { eq: "womens-federation" } } } } }) { nodes { count jurisdiction { name } } }',
    );
    expect(one.nodes.map((node: Json) => [node.jurisdiction.name, node.count])).toEqual([
      ['海州市', 2],
      ['山阳县', 1],
    ]);
  });

  it('counts drafts for curators only', async () => {
    const query = 'responsibilityStats(groupBy: []) { nodes { count } }';
    expect((await ask(query, UserRole.ANALYST)).nodes[0].count).toBe(7);
    expect((await ask(query, UserRole.CURATOR)).nodes[0].count).toBe(8);
  });

  it('refuses what makes no sense', async () => {
    for (const args of [
      'groupBy: [ROLE], orderBy: [{}]',
      'groupBy: [ROLE], first: -1',
      'groupBy: [ROLE], orderBy: [{ count: ASC, key: ASC }]',
      'groupBy: [ROLE], having: { count: { lt: null } }',
    ]) {
      const { errors } = await api.as(null)(`{ responsibilityStats(${args}) { nodes { count } } }`);
      expect(errors[0]?.extensions['code'], args).toBe('BAD_USER_INPUT');
    }
  });

  it('takes one statement and one for each kind of key, however many groups', async () => {
    api.sent.count = 0;
    await ask('responsibilityStats(groupBy: [FAMILY, PLAN, UNIT]) { nodes { count family { name } plan { title } unit { name } } }');
    expect(api.sent.count).toBe(4);
  });
});

describe('targetStats, goalStats and measureStats', () => {
  it('count targets by all keys, with their values', async () => {
    const { nodes } = await ask(
      'targetStats(groupBy: [INDICATOR, PLAN, AREA, THEME, JURISDICTION, TOPIC, NATURE, DUE_YEAR, COMPARATOR]) { nodes { count indicator { name } nature dueYear comparator theme minValue maxValue averageValue } }',
    );
    expect(nodes.find((node: Json) => node.indicator?.name === '孕产妇死亡率')).toMatchObject({
      count: 1,
      dueYear: 2030,
      comparator: 'LTE',
      theme: 'HEALTH',
      minValue: 8.2,
      averageValue: 8.2,
    });
    expect(nodes).toHaveLength(4);
  });

  it('count goals and measures by kind, theme and place', async () => {
    const goals = await ask('goalStats(groupBy: [KIND, THEME], filter: { involves: { family: "妇联" } }) { nodes { kind theme count } }');
    expect(goals.nodes).toEqual([
      { kind: 'MAIN', theme: 'HEALTH', count: 3 },
      { kind: 'MAIN', theme: 'EDUCATION', count: 1 },
    ]);
    const measures = await ask('measureStats(groupBy: [PLAN, AREA, JURISDICTION, TOPIC, KIND]) { totalCount nodes { count plan { key } area { title } } }');
    expect(measures.totalCount).toBe(2);
    expect(measures.nodes.every((node: Json) => node.plan.key === 'haizhou-women')).toBe(true);
    expect(world.plan.key).toBe('haizhou-women');
  });
});

describe('goals, measures and targets by who answers for them', () => {
  it('count once for each family, unit, group and part', async () => {
    const families = await ask('goalStats(groupBy: [FAMILY, ROLE]) { nodes { count plans family { code } role } }');
    expect(families.nodes.map(({ family, role, count, plans }: Json) => [family?.code ?? null, role, count, plans]).toSorted()).toEqual(
      [
        [null, null, 2, 2],
        [null, 'COOPERATING', 2, 1],
        ['health-commission', 'RESPONSIBLE', 1, 1],
        ['womens-federation', 'LEAD', 1, 1],
        ['womens-federation', 'RESPONSIBLE', 1, 1],
        [null, 'LEAD', 1, 1],
      ].toSorted(),
    );
    const roles = await ask('goalStats(groupBy: [ROLE], filter: { id: { eq: "' + world.led.id + '" } }) { nodes { role count } }');
    expect(roles.nodes.toSorted((a: Json, b: Json) => a.role.localeCompare(b.role))).toEqual([
      { role: 'LEAD', count: 1 },
      { role: 'RESPONSIBLE', count: 1 },
    ]);
    expect((await ask('measureStats(groupBy: [UNIT]) { nodes { unit { name } count } }')).nodes).toEqual([{ unit: null, count: 2 }]);
    const targets = await ask('targetStats(groupBy: [UNIT], having: { count: { eq: 1 } }) { nodes { unit { name } count averageValue } }');
    expect(targets.nodes).toEqual([{ unit: { name: '海州市妇女联合会' }, count: 1, averageValue: 11.5 }]);
  });

  it('count responsibilities by the year and nature of the target that they are for', async () => {
    const { nodes } = await ask('responsibilityStats(groupBy: [INDICATOR, NATURE, DUE_YEAR]) { nodes { count indicator { name } nature dueYear } }');
    expect(nodes.reduce((sum: number, { count }: Json) => sum + count, 0)).toBe(7);
  });
});

/** Every kind of statistics with all its keys and the field that shows each. */
const kinds = ['responsibilityStats', 'targetStats', 'goalStats', 'measureStats'].map((name) => {
  const field = printedSchema.getQueryType()!.getFields()[name]!;
  const keys = getNamedType(field.args.find((each) => each.name === 'groupBy')!.type);
  const group = getNamedType((getNamedType(field.type) as { getFields(): Json }).getFields().nodes.type);
  if (!isEnumType(keys) || !isObjectType(group)) throw new Error(`${name} has no keys`);
  const shown = (key: string): string => {
    const own = key.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
    return isObjectType(getNamedType(group.getFields()[own]!.type)) ? `${own} { id }` : own;
  };
  return { name, keys: keys.getValues().map(({ name: key }) => ({ key, shown: shown(key) })) };
});

describe.each(kinds)('$name', ({ name, keys }) => {
  const pairs = keys.flatMap((first, at) => keys.slice(at + 1).map((second) => [first, second] as const));

  it.each(pairs)('combines any two keys, with having, order and pages (%s)', async (...two) => {
    const call = (more: string): string =>
      `${name}(groupBy: [${two.map(({ key }) => key).join(', ')}]${more}) { totalCount nodes { count plans ${two.map(({ shown }) => shown).join(' ')} } }`;
    const all = await ask(call(', first: 1000'));
    expect(all.nodes.length).toBeGreaterThan(0);
    expect(all.totalCount).toBe(all.nodes.length);
    const kept = await ask(call(', having: { count: { gte: 2 }, plans: { lte: 1 } }, first: 1000'));
    expect(kept.nodes).toEqual(all.nodes.filter(({ count, plans }: Json) => count >= 2 && plans <= 1));
    const rising = await ask(call(', orderBy: [{ plans: ASC }, { count: ASC }, { key: DESC }], first: 1000'));
    expect(rising.nodes.map((node: Json) => node.plans)).toEqual(rising.nodes.map((node: Json) => node.plans).toSorted((a: number, b: number) => a - b));
    const parts = await Promise.all([0, 2].map((offset) => ask(call(`, first: 2, offset: ${offset}`))));
    expect(parts.flatMap(({ nodes }) => nodes)).toEqual(all.nodes.slice(0, 4));
  });
});
