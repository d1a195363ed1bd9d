import { afterAll, beforeAll, expect, it } from 'vitest';
import { curatedEntities } from '../../db/entities.ts';
import type { Database } from '../../db/orm.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('lead to the tables that the entities declare', async () => {
  const pending = await database.orm.schema.getUpdateSchemaSQL();
  const lines = pending.split('\n').filter((line) => line.trim() !== '' && !/^set names|^drop (trigger|function) if exists/.test(line));
  expect(lines).toEqual([]);
});

it('record and stamp every curated table', async () => {
  const rows = await database.orm.em
    .fork()
    .execute<{ name: string }[]>(
      `select event_object_table as name from information_schema.triggers where trigger_name in ('z_record', 'b_stamp') group by 1 having count(distinct trigger_name) = 2`,
    );
  const tables = curatedEntities.map((entity) => database.orm.getMetadata().getByClassName(entity.name as 'Goal').tableName);
  expect(rows.map((row) => row.name).toSorted()).toEqual(tables.toSorted());
});
