import type { Em } from '../../db/orm.ts';
import type { Context } from '../core/context.ts';
import { curate, type Done, type WriteOptions } from './curate.ts';
import { type CuratedRow, type Kind, valuesOf } from './kind.ts';
import { lastPlace, putAt, siblingsOf } from './place.ts';
import { type RowVersion, rowsToWrite, rowToWrite } from './rows-to-write.ts';
import { type Several, type SeveralOptions, writeSeveral } from './several.ts';
import { checkRow, planOfOwner, readInput } from './values.ts';

/** Makes a row. */
export function createRow(context: Context, kind: Kind, input: object, options: WriteOptions): Promise<Done<{ id: string }>> {
  return curate(context, `create${kind.name}`, options, async (em) => {
    const { position, ...given } = await readInput(em, kind, input);
    const values = { ...given, ...(await planOfOwner(em, kind, given)) };
    checkRow(kind, values);
    const siblings = siblingsOf(em, kind, values);
    const row = em.create(kind.entity, { ...values, ...(siblings ? { position: await lastPlace(em, siblings) } : {}) } as never);
    await em.flush();
    if (siblings && typeof position === 'number') await putAt(em, siblings, row, position);
    return { id: row.id };
  });
}

const same = (a: unknown, b: unknown): boolean => {
  const plain = (value: unknown): unknown => (value && typeof value === 'object' && 'id' in value ? value.id : (value ?? null));
  return plain(a) === plain(b);
};

/** Changes a row that is held: sets what differs, and remembers which fields a person has edited. */
export async function changeRow(em: Em, kind: Kind, row: CuratedRow, input: object): Promise<void> {
  const { position, ...values } = await readInput(em, kind, input);
  const current = valuesOf(row);
  const changed = Object.fromEntries(Object.entries(values).filter(([property, value]) => !same(current[property], value)));
  em.assign(row, changed as never);
  checkRow(kind, current);
  const placed = typeof position === 'number' ? ['position'] : [];
  if (row.editedFields) row.editedFields = [...new Set([...row.editedFields, ...Object.keys(changed), ...placed])];
  await em.flush();
  const siblings = siblingsOf(em, kind, current);
  if (siblings && typeof position === 'number') await putAt(em, siblings, row, position);
}

/** Changes fields of a row. */
export function updateRow(context: Context, kind: Kind, row: RowVersion, input: object, options: WriteOptions): Promise<Done<{ id: string }>> {
  return curate(context, `update${kind.name}`, options, async (em) => {
    const found = await rowToWrite(em, kind, row);
    await changeRow(em, kind, found, input);
    return { id: found.id };
  });
}

/** Changes the same fields of several rows. */
export function updateRows(
  context: Context,
  kind: Kind,
  verb: string,
  rows: readonly RowVersion[],
  input: object,
  options: SeveralOptions,
): Promise<Done<Several>> {
  const work = async (em: Em, some: readonly RowVersion[]): Promise<void> => {
    for (const row of await rowsToWrite(em, kind, some)) await changeRow(em, kind, row, input);
  };
  return writeSeveral(context, kind, verb, rows, work, options);
}

/** Deletes rows, and with them what is theirs. */
export function deleteRows(
  context: Context,
  kind: Kind,
  rows: readonly RowVersion[],
  options: SeveralOptions,
  verb = `delete${kind.name}`,
): Promise<Done<Several>> {
  const work = async (em: Em, some: readonly RowVersion[]): Promise<void> => {
    const found = await rowsToWrite(em, kind, some);
    const { tableName } = em.getMetadata().get(kind.entity);
    const ids = found.map(({ id }) => id);
    em.clear();
    if (ids.length > 0) await em.execute(`delete from "${tableName}" where id = any(?::uuid[])`, [`{${ids.join(',')}}`]);
  };
  return writeSeveral(context, kind, verb, rows, work, options);
}
