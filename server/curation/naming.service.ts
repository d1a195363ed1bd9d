import type { Em } from '../../db/orm.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { curate, type Done, type WriteOptions } from './curate.ts';
import { type RowVersion, rowsToWrite } from './rows-to-write.ts';
import type { CuratedRow } from './kind.ts';
import { mergeRows } from './merge-rows.ts';
import { addNames, type Named, ownNames } from './names.ts';

const longestName = 500;

async function ownerOf(em: Em, { kind }: Named, id: string): Promise<CuratedRow> {
  const row = isUuid(id) ? await em.findOne(kind.entity, id) : null;
  if (!row) throw notFound(kind.label, id);
  return row;
}

function checkName(name: string): string {
  const trimmed = name.trim();
  const problem =
    trimmed === ''
      ? 'cannot be empty'
      : trimmed.length > longestName
        ? `is longer than ${longestName} characters`
        : trimmed.includes('\0')
          ? 'holds the character U+0000'
          : null;
  if (problem) throw badInput(`The name ${problem}.`, { name: problem });
  return trimmed;
}

/** Gives a row another name; nothing happens where it has it. */
export function addAlias(context: Context, named: Named, id: string, name: string, options: WriteOptions): Promise<Done<{ id: string }>> {
  return curate(context, `add${named.kind.name}Alias`, options, async (em) => {
    const wanted = checkName(name);
    const row = await ownerOf(em, named, id);
    await addNames(em, named, row, [wanted]);
    return { id: row.id };
  });
}

/** Takes one of its other names from a row. */
export function removeAlias(context: Context, named: Named, id: string, name: string, options: WriteOptions): Promise<Done<{ id: string }>> {
  return curate(context, `remove${named.kind.name}Alias`, options, async (em) => {
    const wanted = checkName(name);
    const row = await ownerOf(em, named, id);
    const alias = await em.findOne(named.alias, { [named.owner]: row.id, name: wanted } as never);
    if (!alias) throw new PlanGraphError('NOT_FOUND', `The ${named.kind.label} has no other name “${wanted}”.`, { id, name: wanted });
    await em.remove(alias).flush();
    return { id: row.id };
  });
}

/** Makes one row of several that are the same thing: keeps the first, moves everything to it, and keeps the others' names as its aliases. */
export function mergeNamed(
  context: Context,
  named: Named,
  kept: RowVersion,
  others: readonly RowVersion[],
  options: WriteOptions,
  verb: string,
): Promise<Done<{ id: string }>> {
  return curate(context, verb, options, async (em) => {
    if (others.length === 0) throw badInput('Name at least one to merge into it.', { others: 'are empty' });
    const [row, ...rest] = await rowsToWrite(em, named.kind, [kept, ...others]);
    if (!row) throw notFound(named.kind.label, kept.id);
    const names = rest.flatMap((other) => ownNames(named, other));
    const { tableName } = em.getMetadata().get(named.kind.entity);
    const ids = rest.map(({ id }) => id);
    await mergeRows(em, tableName, row.id, ids);
    em.clear();
    await addNames(em, named, row, names);
    return { id: row.id };
  });
}
