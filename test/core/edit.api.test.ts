import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { build, type Factory } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

type Type = 'Goal' | 'Measure' | 'Area' | 'Target' | 'Unit';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

function edit(type: Type, fields: string, role: UserRole | null, id: string, version: number, input: object): Promise<Answer> {
  const name = type.toLowerCase();
  return api.as(role)(
    `mutation ($id: ID!, $version: Int!, $input: Update${type}Input!) { edited: update${type}(id: $id, version: $version, input: $input) { row: ${name} { id version ${fields} } } }`,
    { id, version, input },
  );
}

const rows: [Type, (f: Factory) => { id: string; version: number }, string, Record<string, unknown>][] = [
  ['Goal', (f) => f.goal(), 'text ordinal kind open', { text: '新的目标。', ordinal: '9.', kind: 'SUB', open: true }],
  ['Measure', (f) => f.measure(), 'title kind label', { title: '新的措施', kind: 'TASK', label: null }],
  ['Area', (f) => f.area(), 'title theme', { title: '新的领域', theme: 'LAW' }],
  ['Target', (f) => f.target(), 'comparator value valueMax dueYear', { comparator: 'RANGE', value: 1.5, valueMax: 2.5, dueYear: 2030 }],
  ['Unit', (f) => f.unit(), 'name shortName nameEn', { name: '新的单位', shortName: '新', nameEn: 'New' }],
];

describe.each(rows)('update%s', (type, make, fields, input) => {
  it('changes the fields given and no others, and writes the history', async () => {
    const row = await build(database, make);
    const { data, errors } = await edit(type, fields, UserRole.CURATOR, row.id, row.version, input);
    expect(errors).toEqual([]);
    expect(data.edited.row).toEqual({ id: row.id, version: row.version + 1, ...input });
    const [last] = await database.orm.em
      .fork()
      .execute('select s.kind, s.actor_name from change c join change_set s on s.id = c.change_set_id where c.row_id = ? order by c.id desc', [row.id]);
    expect(last).toEqual({ kind: `update${type}`, actor_name: 'CURATOR' });
  });

  it('is refused to whoever is no curator, for a stale version, and where there is none', async () => {
    const row = await build(database, make);
    const codeOf = async (role: UserRole | null, id: string, version: number): Promise<unknown> =>
      (await edit(type, fields, role, id, version, input)).errors[0]?.extensions['code'];
    expect(await codeOf(null, row.id, row.version)).toBe('UNAUTHENTICATED');
    expect(await codeOf(UserRole.ANALYST, row.id, row.version)).toBe('FORBIDDEN');
    expect(await codeOf(UserRole.CURATOR, row.id, row.version + 1)).toBe('STALE_VERSION');
    expect(await codeOf(UserRole.CURATOR, 'nothing', 1)).toBe('NOT_FOUND');
  });
});

describe('an edit', () => {
  it('of an item of a document is remembered as such', async () => {
    const goal = await build(database, (f) => f.goal());
    await edit('Goal', 'text', UserRole.CURATOR, goal.id, goal.version, { text: '改过的目标。' });
    expect(await database.orm.em.fork().execute('select edited_fields from goal where id = ?', [goal.id])).toEqual([{ edited_fields: ['text'] }]);
  });

  it('is refused where a value is missing, or values do not go together', async () => {
    const { goal, target, unit, taken } = await build(database, (f) => {
      const jurisdiction = f.jurisdiction();
      return { goal: f.goal(), target: f.target(), unit: f.unit({ jurisdiction }), taken: f.unit({ jurisdiction, name: '已有的单位' }) };
    });
    const refused = async (type: Type, row: { id: string; version: number }, input: object): Promise<unknown> =>
      (await edit(type, 'id', UserRole.CURATOR, row.id, row.version, input)).errors[0]?.extensions;
    expect(await refused('Goal', goal, { ordinal: null, text: 'a\0' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { ordinal: 'cannot be null', text: expect.any(String) },
    });
    expect(await refused('Goal', goal, { text: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Target', target, { comparator: 'TEXT' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('Unit', unit, { name: taken.name })).toMatchObject({ code: 'CONFLICT' });
    expect(api.logged).toEqual([]);
  });
});
