import { readCatalog } from '../../db/history/catalog.ts';
import type { Em } from '../../db/orm.ts';

const idList = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Takes away rows that would be there twice once their column points to the row that is kept. */
async function dropDoubles(em: Em, table: string, column: string, key: readonly string[], keptId: string, otherIds: readonly string[]): Promise<void> {
  const alike = key.filter((each) => each !== column).map((each) => ` and a."${each}" = b."${each}"`);
  await em.execute(
    `delete from "${table}" a using "${table}" b
     where a."${column}" = any(?::uuid[]) and a.id <> b.id and (b."${column}" = ? or (b."${column}" = any(?::uuid[]) and b.id < a.id))${alike.join('')}`,
    [idList(otherIds), keptId, idList(otherIds)],
  );
}

/** Makes whatever refers to some rows of a table refer to one of them, and deletes the others. What then would be said twice is said once. */
export async function mergeRows(em: Em, table: string, keptId: string, otherIds: readonly string[]): Promise<void> {
  const catalog = await readCatalog(em);
  for (const { table: from, column } of catalog.references.filter(({ target }) => target === table)) {
    const keys = catalog.uniqueKeys.filter((key) => key.table === from && key.columns.includes(column));
    for (const key of keys) await dropDoubles(em, from, column, key.columns, keptId, otherIds);
    await em.execute(`update "${from}" set "${column}" = ? where "${column}" = any(?::uuid[])`, [keptId, idList(otherIds)]);
  }
  await em.execute(`delete from "${table}" where id = any(?::uuid[])`, [idList(otherIds)]);
}
