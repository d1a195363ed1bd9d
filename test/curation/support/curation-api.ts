import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { type Answer, type Api, type Json, startApi } from '../../support/api.ts';
import { mutate } from '../../support/call.ts';
import { build, type Factory } from '../../support/factories.ts';
import { openTestDatabase } from '../../support/test-database.ts';

/** What a write tells of what it did. */
export const changes = 'changes { type created updated deleted } changeSetId';

/** A row at the version in which it was read. */
export const at = ({ id }: { id: string }, version = 1): { id: string; version: number } => ({ id, version });

/** The API on a database of its own for the tests of a file, with a curator who writes; nothing unexpected may have been logged at the end. */
export function curationApi() {
  let database: Database;
  let api: Api;
  beforeAll(async () => {
    database = await openTestDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    expect(api.logged).toEqual([]);
    await api?.close();
    await database?.close();
  });
  const call = (name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = UserRole.CURATOR): Promise<Answer> =>
    mutate(api, role, name, values, selection);
  return {
    call,
    /** The payload of a call that must succeed. */
    async done(name: string, values: Record<string, unknown>, selection: string): Promise<Json> {
      const { data, errors } = await call(name, values, selection);
      expect(errors).toEqual([]);
      return data[name];
    },
    /** The code and the details of a call that must be refused. */
    refused: async (name: string, values: Record<string, unknown>, selection: string, role: UserRole | null = UserRole.CURATOR): Promise<Json> =>
      (await call(name, values, selection, role)).errors[0]?.extensions ?? null,
    rows: <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => database.orm.em.fork().execute(sql, values),
    /** The rows that a factory makes. */
    given: <T>(work: (f: Factory) => T): Promise<T> => build(database, work),
  };
}
