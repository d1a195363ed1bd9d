import type { Em } from '../../db/orm.ts';
import { type Kind, type Values, valuesOf } from './kind.ts';

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

/** The positions to be written so that a row stands at a place among others (given in order): as few as possible. */
export function newPositions(others: readonly { id: string; position: number }[], row: { id: string; position: number }, place: number): Map<string, number> {
  const index = Math.min(place, others.length);
  const [before, after] = [others[index - 1], others[index]];
  const fits = (position: number): boolean => position > (before?.position ?? -1) && position < (after?.position ?? Infinity);
  const wanted = fits(row.position) ? row.position : before ? before.position + 1 : Math.max(0, (after?.position ?? 0) - 1);
  const positions = new Map<string, number>();
  if (wanted !== row.position) positions.set(row.id, wanted);
  let last = wanted;
  for (const other of others.slice(index)) {
    if (other.position > last) break;
    last += 1;
    positions.set(other.id, last);
  }
  return positions;
}

/** Puts a row at a place among its siblings, counted from 0; the others keep their order, and only those that must give way are written. */
export async function putAt(em: Em, { table, parent, column, id }: Siblings, row: { id: string }, place: number): Promise<void> {
  await em.execute(`select 1 from "${parent}" where id = ? for no key update`, [id]);
  const rows: { id: string; position: number }[] = await em.execute(`select id, position from "${table}" where "${column}" = ? order by position, id`, [id]);
  const own = rows.find((each) => each.id === row.id);
  if (!own) return;
  const others = rows.filter((each) => each !== own);
  const positions = newPositions(others, own, place);
  if (positions.size === 0) return;
  const changes = [...positions].map(([each, position]) => ({ id: each, position }));
  await em.execute(`update "${table}" t set position = n.position from jsonb_to_recordset(?::jsonb) n (id uuid, position int) where t.id = n.id`, [
    JSON.stringify(changes),
  ]);
}
