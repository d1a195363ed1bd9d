import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { nodeMaps } from '../../server/query/map/entity-map.ts';
import '../../server/query/map/maps.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

it('what is kept of an answer rests only on tables whose every write is part of a change set', async () => {
  const triggers: { name: string }[] = await database.orm.em.fork().execute(`select tgrelid::regclass::text as name from pg_trigger where tgname = 'z_record'`);
  const recorded = new Set(triggers.map(({ name }) => name.replaceAll('"', '')));
  const maps = nodeMaps().filter((map) => map.recorded);
  const tables = maps.flatMap((map) => [
    map.table,
    ...[...map.relations.values()].flatMap((relation) => [
      relation.target().table,
      ...(relation.many && 'through' in relation.link ? [relation.link.through] : []),
    ]),
    ...map.involving.flatMap(({ way }) => [...way.from.matchAll(/(?:^|join )(\w+)/g)].map((match) => match[1] ?? '')),
    ...[...map.lists.values()].flatMap((list) => (/^\w+$/.test(list.source) ? [list.source] : [])),
  ]);
  expect([...new Set(tables)].filter((table) => !recorded.has(table))).toEqual([]);
  expect(
    nodeMaps()
      .filter((map) => !map.recorded)
      .map((map) => map.table),
  ).toContain('import_job');
});
