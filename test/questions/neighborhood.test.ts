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

const ask = async (id: string, more = '', role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(
    `{ neighborhood(id: "${id}"${more}) { truncated nodes { id kind distance node { __typename id } } edges { from to label } } }`,
  );
  expect(errors).toEqual([]);
  return data.neighborhood;
};

const idsOf = ({ nodes }: Json): string[] => nodes.map(({ id }: Json) => id).toSorted();
const ids = (...rows: { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

describe('neighborhood', () => {
  it('gives what is next to a row, with lines that say how', async () => {
    const around = await ask(world.led.id);
    expect(idsOf(around)).toEqual(ids(world.led, world.healthArea, world.measure, world.women, world.health, world.screening));
    expect(around.nodes[0]).toMatchObject({ id: world.led.id, kind: 'GOAL', distance: 0, node: { __typename: 'Goal' } });
    expect(around.edges).toContainEqual({ from: world.women.id, to: world.led.id, label: 'LEAD' });
    expect(around.edges).toContainEqual({ from: world.measure.id, to: world.led.id, label: 'SUPPORTS' });
    expect(around.truncated).toBe(false);
  });

  it('goes on step by step, keeps to kinds and to the limit, and draws no line into nothing', async () => {
    const far = await ask(world.led.id, ', depth: 3, kinds: [GOAL, UNIT]');
    expect(new Set(far.nodes.map(({ kind }: Json) => kind))).toEqual(new Set(['GOAL', 'UNIT']));
    const small = await ask(world.plan.id, ', depth: 3, limit: 7');
    expect([small.nodes.length, small.truncated]).toEqual([7, true]);
    const shown = new Set(idsOf(small));
    expect(small.edges.every(({ from, to }: Json) => shown.has(from) && shown.has(to))).toBe(true);
  });

  it('does not lead into drafts, but for curators', async () => {
    for (const from of [world.women, world.city, world.led, world.rate, world.plan]) {
      const found = idsOf(await ask(from.id, ', depth: 3, limit: 500'));
      for (const hidden of [world.draft, world.draftGoal, world.draftArea, world.draftTarget, world.draftDocument]) expect(found).not.toContain(hidden.id);
    }
    expect(idsOf(await ask(world.women.id, ', depth: 2', UserRole.CURATOR))).toContain(world.draftGoal.id);
    expect(await ask(world.draftGoal.id)).toBeNull();
  });

  it('begins at several rows, and gives the lines between them without going anywhere', async () => {
    const many = [world.led, world.women, world.measure, world.draftGoal].map(({ id }) => id);
    const { data, errors } = await api.as(null)(
      'query Q($ids: [ID!]!) { neighborhood(ids: $ids, depth: 0) { truncated nodes { id distance } edges { from to label } } }',
      { ids: many },
    );
    expect(errors).toEqual([]);
    expect(idsOf(data.neighborhood)).toEqual(ids(world.led, world.women, world.measure));
    expect(data.neighborhood.truncated).toBe(false);
    expect(data.neighborhood.edges).toContainEqual({ from: world.measure.id, to: world.led.id, label: 'SUPPORTS' });
    expect(data.neighborhood.edges.every(({ from, to }: Json) => many.includes(from) && many.includes(to))).toBe(true);
  });

  it('gives the lines between rows found at the last step too', async () => {
    const around = await ask(world.healthArea.id);
    expect(around.edges).toContainEqual({ from: world.measure.id, to: world.led.id, label: 'SUPPORTS' });
  });

  it('goes through some kinds only, and shows the others as ends', async () => {
    const contents = await ask(world.plan.id, ', depth: 3, through: [AREA, GOAL, MEASURE], limit: 1000');
    expect(idsOf(contents)).toContain(world.women.id);
    expect(contents.nodes.some(({ kind }: Json) => kind === 'UNIT_FAMILY')).toBe(false);
    const all = await ask(world.plan.id, ', depth: 3, limit: 1000');
    expect(all.nodes.some(({ kind }: Json) => kind === 'UNIT_FAMILY')).toBe(true);
  });

  it('counts all that is next to a row, but for what the viewer may not see', async () => {
    const countsOf = async (role: UserRole | null): Promise<Json[]> => {
      const { data, errors } = await api.as(role)(`{ neighborhood(id: "${world.led.id}", depth: 0) { nodes { around { kind label outgoing count } } } }`);
      expect(errors).toEqual([]);
      return data.neighborhood.nodes[0].around;
    };
    const supports = { kind: 'MEASURE', label: 'SUPPORTS', outgoing: false };
    expect(await countsOf(null)).toContainEqual({ ...supports, count: 1 });
    expect(await countsOf(null)).toContainEqual({ kind: 'AREA', label: 'IN', outgoing: true, count: 1 });
    expect(await countsOf(UserRole.CURATOR)).toContainEqual({ ...supports, count: 2 });
  });

  it('refuses steps and limits out of bounds, and knows nothing of other ids', async () => {
    const tooMany = `ids: [${Array.from({ length: 1001 }, (_, index) => `"${index}"`).join(',')}]`;
    const from = `id: "${world.led.id}"`;
    for (const args of [`${from}, depth: -1`, `${from}, depth: 4`, `${from}, limit: 0`, `${from}, limit: 1001`, tooMany, 'depth: 1']) {
      const { errors } = await api.as(null)(`{ neighborhood(${args}) { truncated } }`);
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    expect(await ask('x')).toBeNull();
    expect(await ask(world.lead.id)).toBeNull();
  });
});
