import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import type { SqlExecutor } from '../../server/query/executor.ts';
import { queryExecutorOf, useExecutor, useReplicas } from '../../server/query/executor-of.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let asked: string[];

/** An executor that notes its name, and fails with the given code where there is one. */
const named = (name: string, code?: string): SqlExecutor => ({
  query: async () => {
    asked.push(name);
    if (code) throw Object.assign(new Error(name), { code });
    return [[name]];
  },
  close: async () => undefined,
});

const ask = () => queryExecutorOf(database).query({ text: 'select 1', values: [] });

beforeAll(async () => {
  database = await openTestDatabase();
  useExecutor(database, named('primary'));
});
beforeEach(() => {
  asked = [];
});
afterAll(() => database?.close());

describe('queries', () => {
  it('are answered by the database itself where there are no replicas', async () => {
    useReplicas(database, []);
    expect(await ask()).toEqual([['primary']]);
  });

  it('are answered by the replicas in turn', async () => {
    useReplicas(database, [named('a'), named('b')]);
    for (let count = 0; count < 3; count += 1) await ask();
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('go to the database itself where a replica is away', async () => {
    useReplicas(database, [named('a', 'ECONNREFUSED')]);
    expect(await ask()).toEqual([['primary']]);
    expect(asked).toEqual(['a', 'primary']);
  });

  it('are not asked twice where the statement itself is at fault', async () => {
    useReplicas(database, [named('a', '42601')]);
    await expect(ask()).rejects.toThrow('a');
    expect(asked).toEqual(['a']);
  });
});
