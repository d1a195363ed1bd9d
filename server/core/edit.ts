import { CheckConstraintViolationException, type EntityName, LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from './context.ts';
import { badInput, notFound, PlanGraphError } from './errors.ts';
import { isUuid } from './ids.ts';
import { allowed, refuseStale, write } from './write.ts';

/** What every row that can be edited has. */
interface Row {
  id: string;
  version: number;
}

/** How rows of a kind are edited: what the history calls it, what people call a row, and who may. */
export interface Editing<E extends Row> {
  kind: string;
  what: string;
  entity: EntityName<E>;
  mayEdit: (viewer: Viewer) => boolean;
}

/** What is wrong with the values, by field: a null where the row needs a value, or a character that no text can hold. */
function refuseValues(em: Em, entity: EntityName<Row>, changes: Record<string, unknown>): void {
  const { properties } = em.getMetadata().get(entity);
  const wrong = Object.entries(changes).flatMap(([field, value]): [string, string][] => {
    if (value === null && properties[field as keyof typeof properties]?.nullable !== true) return [[field, 'cannot be null']];
    return typeof value === 'string' && value.includes('\0') ? [[field, 'holds the character U+0000']] : [];
  });
  if (wrong.length > 0) throw badInput('Some values cannot be kept.', Object.fromEntries(wrong));
}

function explain(error: unknown, what: string): unknown {
  if (error instanceof UniqueConstraintViolationException) return new PlanGraphError('CONFLICT', `Another ${what} has these values already.`);
  if (error instanceof CheckConstraintViolationException) return badInput(`The values do not go together in one ${what}.`);
  return error;
}

/** Remembers which fields a person has edited, so that a new reading of the document leaves them alone. */
function markEdited(row: Row & { editedFields?: string[] }, fields: readonly string[]): void {
  if (row.editedFields) row.editedFields = [...new Set([...row.editedFields, ...fields])];
}

/** Changes fields of a row: loads it, checks right and version, and writes once. */
export async function editRow<E extends Row>(
  context: Context,
  { kind, what, entity, mayEdit }: Editing<E>,
  id: string,
  version: number,
  input: Record<string, unknown>,
): Promise<{ id: string }> {
  const viewer = allowed(context, mayEdit);
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  try {
    return await write(context, viewer, kind, async (em) => {
      const row = isUuid(id) ? ((await em.findOne(entity as EntityName<Row>, id, { lockMode: LockMode.PESSIMISTIC_WRITE })) as Row | null) : null;
      if (!row) throw notFound(what, id);
      refuseStale(row, version);
      refuseValues(em, entity as EntityName<Row>, changes);
      em.assign(row, changes);
      markEdited(row, Object.keys(changes));
      await em.flush();
      return { id: row.id };
    });
  } catch (error) {
    throw explain(error, what);
  }
}
