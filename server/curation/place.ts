import type { Em } from '../../db/orm.ts';
import { type CuratedRow, type Kind, type Values, valuesOf } from './kind.ts';

/** Where the rows are that share one order: `column = id`. */
interface Siblings {
  table: string;
  parent: string;
  column: string;
  id: string;
}

/** The id that a reference holds. */
export const idOf = (reference: unknown): string | null =>
  reference && typeof reference === 'object' ? String(valuesOf(reference)['id']) : ((reference as string | null | undefined) ?? null);

/** The rows that a row shares its order with; null where its kind has none. */
export function siblingsOf(em: Em, kind: Kind, row: Values): Siblings | null {
  const { tableName, properties } = em.getMetadata().get(kind.entity);
  const property = kind.placedIn?.find((name) => idOf(row[name]) !== null);
  const reference = property ? (properties as Record<string, (typeof properties)[keyof typeof properties] | undefined>)[property] : undefined;
  if (!property || !reference) return null;
  return { table: tableName, parent: reference.targetMeta?.tableName ?? '', column: reference.fieldNames?.[0] ?? '', id: idOf(row[property]) ?? '' };
}

/** The place after the last one. The parent is held, so that two who add at the same time do not get the same place. */
export async function lastPlace(em: Em, { table, parent, column, id }: Siblings): Promise<number> {
  await em.execute(`select 1 from "${parent}" where id = ? for no key update`, [id]);
  const [found]: { next: number }[] = await em.execute(`select coalesce(max(position) + 1, 0)::int as next from "${table}" where "${column}" = ?`, [id]);
  return found?.next ?? 0;
}

/** Puts a row at a place among its siblings, counted from 0; the others keep their order, and only those that must give way are written. */
export async function putAt(em: Em, { table, parent, column, id }: Siblings, row: CuratedRow, place: number): Promise<void> {
  await em.execute(`select 1 from "${parent}" where id = ? for no key update`, [id]);
  await em.execute(
    `with others as (select id, position, row_number() over (order by position, id) - 1 as place from "${table}" where "${column}" = ? and id <> ?),
      placed as (
        select id, position, place + case when place >= ? then 1 else 0 end as place from others
        union all select id, position, least(?, (select count(*) from others)) from "${table}" where id = ?
      )
     update "${table}" t set position = placed.place from placed where t.id = placed.id and placed.position <> placed.place`,
    [id, row.id, place, place, row.id],
  );
}
