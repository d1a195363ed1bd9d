import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { forEverybody, forOneself } from '../support/account-mutations.ts';
import { type Api, startApi } from '../support/api.ts';
import { mutate, printedSchema } from '../support/call.ts';
import { type Samples, sampleArguments } from '../support/sample-value.ts';
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

/** Mutations that test/user/rights.api.test.ts looks at. */
const elsewhere = [...forEverybody, ...forOneself];

const samples: Samples = {
  optional: false,
  items: 1,
  scalars: {
    ID: '00000000-0000-4000-8000-0000000000aa',
    String: '字',
    Int: 1,
    Float: 1.5,
    Boolean: true,
    Date: '2021-01-01',
    DateTime: '2021-01-01T00:00:00Z',
  },
};

const mutations = Object.values(printedSchema.getMutationType()?.getFields() ?? {}).filter(({ name }) => !elsewhere.includes(name));

describe.each(mutations.map((field) => [field.name, field] as const))('%s', (name, field) => {
  it('is refused to whoever may not write', async () => {
    const values = sampleArguments(field, samples);
    const code = async (role: UserRole | null): Promise<unknown> => (await mutate(api, role, name, values, '{ __typename }')).errors[0]?.extensions['code'];
    expect(await code(null)).toBe('UNAUTHENTICATED');
    expect(await code(UserRole.VIEWER)).toBe('FORBIDDEN');
    expect(await code(UserRole.ANALYST)).toBe('FORBIDDEN');
  });
});

describe('the refusals', () => {
  it('have written nothing', async () => {
    expect(await database.orm.em.fork().execute('select count(*)::int as n from change_set')).toEqual([{ n: 0 }]);
    expect(mutations.length).toBeGreaterThan(60);
  });
});
