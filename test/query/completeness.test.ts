import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  await build(database, (f) => {
    const unit = f.unit();
    f.family({ code: 'library' }, [unit]);
    const [known, unknown] = [f.group({ membersComplete: true }), f.group({ membersComplete: false })];
    const area = f.area();
    const [mine, open, grouped, closed] = ['我的', '开放的', '成员的', '封闭的'].map((text) => f.goal({ area, text, open: text === '开放的' }));
    f.responsibility({ goal: mine!, unit });
    f.responsibility({ goal: grouped!, group: unknown });
    f.responsibility({ goal: closed!, group: known });
    f.goal({ area, text: '也是我的', open: true });
    f.target({ goal: open! });
    f.target({ goal: grouped! });
    f.goal({ area: f.area({ plan: f.draft() }), text: '草稿', open: true });
  });
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const ask = async (list: string, filter: string, role: UserRole | null = null) => {
  const { data, errors } = await api.as(role)(`{ ${list}(filter: ${filter}) { totalCount completeness { openLists unknownMembers } } }`);
  expect(errors).toEqual([]);
  return data[list];
};

describe('a list of what involves somebody', () => {
  it('says how many other rows have open-ended lists or groups with unknown members', async () => {
    expect(await ask('goals', '{ involves: { family: "library" } }')).toEqual({ totalCount: 1, completeness: { openLists: 2, unknownMembers: 1 } });
    expect(await ask('targets', '{ involves: { family: "library" } }')).toEqual({ totalCount: 0, completeness: { openLists: 1, unknownMembers: 1 } });
  });

  it('counts what the rest of the filter keeps, and what the viewer may see', async () => {
    expect(await ask('goals', '{ involves: { family: "library" }, search: "开放" }')).toMatchObject({ completeness: { openLists: 1, unknownMembers: 0 } });
    expect(await ask('goals', '{ involves: { family: "library" } }', UserRole.ADMINISTRATOR)).toMatchObject({ completeness: { openLists: 3 } });
    expect(await ask('goals', '{ not: { involves: { family: "library" } } }')).toMatchObject({ totalCount: 4 });
  });

  it('misses nothing where nobody was asked for', async () => {
    expect(await ask('goals', '{}')).toEqual({ totalCount: 5, completeness: { openLists: 0, unknownMembers: 0 } });
  });
});
