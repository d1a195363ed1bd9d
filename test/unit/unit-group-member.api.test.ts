import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

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

const add = (role: UserRole | null, input: object): Promise<Answer> =>
  api.as(role)(
    'mutation ($input: AddUnitGroupMemberInput!) { addUnitGroupMember(input: $input) { member { id version memberFrom memberUntil unit { id } group { members { totalCount } } } } }',
    { input },
  );

const remove = (role: UserRole | null, id: string, version: number): Promise<Answer> =>
  api.as(role)('mutation ($id: ID!, $version: Int!) { removeUnitGroupMember(id: $id, version: $version) { removedId group { members { totalCount } } } }', {
    id,
    version,
  });

const parents = () => build(database, (f) => ({ group: f.group(), unit: f.unit() }));

describe('addUnitGroupMember', () => {
  it.each([
    [null, 'UNAUTHENTICATED'],
    [UserRole.VIEWER, 'FORBIDDEN'],
    [UserRole.ANALYST, 'FORBIDDEN'],
  ] as const)('is refused to %s with %s', async (role, code) => {
    const { group, unit } = await parents();
    expect((await add(role, { groupId: group.id, unitId: unit.id })).errors[0]?.extensions['code']).toBe(code);
  });

  it('enters the member, who is then involved through the group', async () => {
    const { group, unit, goal } = await build(database, (f) => {
      const made = { group: f.group(), goal: f.goal(), unit: f.unit() };
      f.responsibility({ goal: made.goal, group: made.group });
      return made;
    });
    const involved = async (): Promise<unknown> =>
      (await api.as(null)('query ($unit: ID!) { goals(filter: { involves: { unit: $unit, via: [GROUP] } }) { nodes { id } } }', { unit: unit.id })).data.goals
        .nodes;
    expect(await involved()).toEqual([]);
    const { data, errors } = await add(UserRole.CURATOR, { groupId: group.id, unitId: unit.id, memberFrom: '2021-03-01' });
    expect(errors).toEqual([]);
    expect(data.addUnitGroupMember.member).toMatchObject({
      memberFrom: '2021-03-01',
      memberUntil: null,
      unit: { id: unit.id },
      group: { members: { totalCount: 1 } },
    });
    expect(await involved()).toEqual([{ id: goal.id }]);
    const { id, version } = data.addUnitGroupMember.member;
    expect((await remove(UserRole.CURATOR, id, version)).data.removeUnitGroupMember).toEqual({ removedId: id, group: { members: { totalCount: 0 } } });
    expect(await involved()).toEqual([]);
  });

  it('says of each field what is wrong with it', async () => {
    const { group, unit } = await parents();
    const fieldsOf = async (input: object): Promise<unknown> => Object.keys((await add(UserRole.CURATOR, input)).errors[0]?.extensions['fields'] ?? {});
    expect(await fieldsOf({ groupId: 'x', unitId: group.id })).toEqual(['groupId', 'unitId']);
    expect(await fieldsOf({ groupId: group.id, unitId: unit.id, memberFrom: '2022-01-01', memberUntil: '2021-01-01' })).toEqual(['memberUntil']);
  });

  it('is refused for a member', async () => {
    const { group, unit } = await parents();
    await add(UserRole.CURATOR, { groupId: group.id, unitId: unit.id });
    expect((await add(UserRole.CURATOR, { groupId: group.id, unitId: unit.id })).errors[0]?.extensions['code']).toBe('CONFLICT');
    expect(api.logged).toEqual([]);
  });
});

describe('removeUnitGroupMember', () => {
  it('is refused to readers, for a stale version, and where there is none', async () => {
    const member = await build(database, (f) => f.member(f.group(), f.unit()));
    expect((await remove(UserRole.ANALYST, member.id, 1)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await remove(UserRole.CURATOR, member.id, 7)).errors[0]?.extensions).toMatchObject({
      code: 'STALE_VERSION',
      current: { id: member.id, version: 1 },
    });
    expect((await remove(UserRole.CURATOR, 'nothing', 1)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('can be taken back, and so can the entry of a member', async () => {
    const { group, unit } = await parents();
    const entered = (await add(UserRole.CURATOR, { groupId: group.id, unitId: unit.id, memberFrom: '2021-03-01' })).data.addUnitGroupMember.member;
    const last = async (): Promise<string> => (await api.as(UserRole.ADMINISTRATOR)('{ changeSets(first: 1) { nodes { id } } }')).data.changeSets.nodes[0].id;
    const restore = async (id: string): Promise<Answer> =>
      api.as(UserRole.CURATOR)('mutation ($id: ID!) { restoreChangeSet(id: $id) { changeSetId } }', { id });
    const members = async (): Promise<unknown> =>
      (await api.as(null)('query ($id: ID!) { unitGroup(id: $id) { members { nodes { id memberFrom unit { id } } } } }', { id: group.id })).data.unitGroup
        .members.nodes;
    const entry = await last();
    await remove(UserRole.CURATOR, entered.id, entered.version);
    expect(await members()).toEqual([]);
    expect((await restore(await last())).errors).toEqual([]);
    expect(await members()).toEqual([{ id: entered.id, memberFrom: '2021-03-01', unit: { id: unit.id } }]);
    expect((await restore(entry)).errors).toEqual([]);
    expect(await members()).toEqual([]);
  });
});
