import { describe, expect, it } from 'vitest';
import type { Unit } from '../../db/unit/unit.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { at, changes, curationApi } from './support/curation-api.ts';

const { done, given, refused, rows } = curationApi();
const verb = 'changeFamiliesOfUnits';
const outcomes = 'outcomes { id fields { name before after } refusal { code fields { name problem } } }';
const familiesOf = async ({ id }: { id: string }): Promise<unknown[]> => {
  const found = await rows<{ name: string }>('select f.name from unit_family_member m join unit_family f on f.id = m.family_id where m.unit_id = ?', [id]);
  return found.map(({ name }) => name.replace(/\d+$/u, '')).sort();
};
let worlds = 0;

const world = () =>
  given((f) => {
    worlds += 1;
    const family = (name: string, units: Unit[]) => f.family({ name: `${name}${worlds}`, code: `${name}-${worlds}` }, units);
    const made = { one: f.unit(), two: f.unit(), three: f.unit() };
    return {
      ...made,
      health: family('health', [made.one]),
      women: family('women', [made.one, made.two]),
      trade: family('trade', []),
    };
  });

describe('the families of several units', () => {
  it('are shown row by row before they are written, then written as one and taken back', async () => {
    const { one, two, three, health, women, trade } = await world();
    const [a, b, c] = [health.id, women.id, trade.id];
    const input = { add: [b, c, c.toUpperCase()], remove: [a] };
    const told = [
      { id: one.id, fields: [{ name: 'families', before: JSON.stringify([a, b]), after: JSON.stringify([c, b]) }], refusal: null },
      { id: two.id, fields: [{ name: 'families', before: JSON.stringify([b]), after: JSON.stringify([c, b]) }], refusal: null },
    ];
    const tried = await done(verb, { rows: [at(one), at(two), at(three, 4)], input, dryRun: true, rowByRow: true }, `{ units { id } ${outcomes} ${changes} }`);
    expect(tried.outcomes).toEqual([...told, { id: three.id, fields: [], refusal: { code: 'STALE_VERSION', fields: [] } }]);
    expect(tried).toMatchObject({ units: [{ id: one.id }, { id: two.id }], changeSetId: null });
    expect(await familiesOf(one)).toEqual(['health', 'women']);

    const written = await done(
      verb,
      { rows: [at(one), at(two)], input, reason: '机构改革' },
      `{ units { families { nodes { name } } } ${outcomes} ${changes} }`,
    );
    expect(written.outcomes).toEqual(told);
    expect(written.units[0].families.nodes.map(({ name }: { name: string }) => name.replace(/\d+$/u, '')).sort()).toEqual(['trade', 'women']);
    expect(written.changes).toEqual([{ type: 'UnitFamilyMember', created: 2, updated: 0, deleted: 1 }]);
    expect(await rows('select reason, kind from change_set where id = ?', [written.changeSetId])).toEqual([{ reason: '机构改革', kind: verb }]);
    expect(await done(verb, { rows: [at(one), at(two)], input }, `{ ${outcomes} changeSetId }`)).toMatchObject({
      outcomes: [{ fields: [] }, { fields: [] }],
      changeSetId: null,
    });
    await done('restoreChangeSet', { id: written.changeSetId }, '{ restoredId }');
    expect(await Promise.all([familiesOf(one), familiesOf(two)])).toEqual([['health', 'women'], ['women']]);
  });

  it('stay as they are where one of the units cannot be written', async () => {
    const { one, two, trade } = await world();
    const input = { add: [trade.id] };
    expect(await refused(verb, { rows: [at(one), at(two, 9)], input }, '{ changeSetId }')).toMatchObject({ code: 'STALE_VERSION', id: two.id });
    expect(await familiesOf(one)).toEqual(['health', 'women']);
  });

  it('are refused where nothing, nonsense or the contrary is asked for, and to whoever may not', async () => {
    const { one, health, trade } = await world();
    const call = (input: object, role?: UserRole | null) => refused(verb, { rows: [at(one)], input }, '{ changeSetId }', role);
    const none = '00000000-0000-4000-8000-000000000000';
    expect(await call({})).toMatchObject({ code: 'BAD_USER_INPUT', fields: { add: expect.any(String) } });
    expect(await call({ add: [none], remove: ['x'] })).toMatchObject({ fields: { add: 'names no unit family', remove: 'names no unit family' } });
    expect(await call({ add: [health.id], remove: [health.id] })).toMatchObject({ fields: { remove: expect.any(String) } });
    expect(await call({ add: [trade.id] }, UserRole.ANALYST)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call({ add: [trade.id] }, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refused(verb, { rows: [at(one), at(one)], input: { add: [trade.id] } }, '{ changeSetId }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await familiesOf(one)).toEqual(['health', 'women']);
  });
});
