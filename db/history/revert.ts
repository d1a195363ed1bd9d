import { ChangeAction, ConflictReason } from '../../schema/history/history.enums.ts';
import type { Em } from '../orm.ts';
import { type Catalog, readCatalog, type Reference } from './catalog.ts';
import { planRevert } from './revert-plan.ts';
import type { Conflict, RecordedChange, RevertPlan, RowImage } from './revert-types.ts';
import { idList, writeStep } from './revert-step.ts';

/** That a write cannot be undone as it is: what stands in the way. Nothing has been written. */
export class RevertConflict extends Error {
  readonly conflicts: readonly Conflict[];

  constructor(conflicts: readonly Conflict[]) {
    super(`Rows have changed since: ${conflicts.map(({ table, rowId, reason }) => `${table} ${rowId ?? '?'} ${reason}`).join(', ')}.`);
    this.name = 'RevertConflict';
    this.conflicts = conflicts;
  }
}

/** That the history has no such entry (for this row). */
export class NoSuchChange extends Error {}

/** How many rows of a table an undoing made, changed and deleted. */
export interface RevertedTable {
  table: string;
  created: number;
  updated: number;
  deleted: number;
}

const changesSql = `select id::text as id, table_name as "table", row_id as "rowId", before, after from change`;

/**
 * Undoes a whole change set: what it made is deleted, what it changed is set back, what it deleted is there again under its old id.
 * To be called inside `inChangeSet`, whose change set then records the undoing. Throws RevertConflict where a row has been changed since.
 */
export async function revertChangeSet(em: Em, changeSetId: string): Promise<RevertedTable[]> {
  const changes: RecordedChange[] = await em.execute(`${changesSql} where change_set_id = ? order by change.id`, [changeSetId]);
  if (changes.length === 0) throw new NoSuchChange(`There is no change set ${changeSetId} with changes.`);
  return applyRevert(em, changes);
}

/** Undoes a part of the history: changes in the order in which they were made. */
export async function applyRevert(em: Em, changes: readonly RecordedChange[]): Promise<RevertedTable[]> {
  const catalog = await readCatalog(em);
  const plan = planRevert(changes, await lockRows(em, changes), catalog);
  const conflicts = [...plan.conflicts, ...(await usesOf(em, catalog, plan)), ...(await missingOf(em, catalog, plan))];
  if (conflicts.length > 0) throw new RevertConflict(conflicts);
  return writePlan(em, catalog, plan);
}

/** The rows as they are, held until the end of the transaction. */
export async function lockRows(em: Em, changes: readonly Pick<RecordedChange, 'table' | 'rowId'>[]): Promise<Map<string, RowImage>> {
  const rows = new Map<string, RowImage>();
  for (const table of [...new Set(changes.map((change) => change.table))].sort()) {
    const ofTable = changes.filter((change) => change.table === table);
    const found: { id: string; image: RowImage }[] = await em.execute(
      `select t.id, to_jsonb(t) - 'search' - 'statement' - 'password_hash' as image from "${table}" t where id = any(?::uuid[]) order by id for update`,
      [idList(ofTable.map(({ rowId }) => rowId))],
    );
    for (const { id, image } of found) rows.set(id, image);
  }
  return rows;
}

/** Rows made since that refer to rows which are to go: they would go with them unseen. */
async function usesOf(em: Em, catalog: Catalog, { removed, restored }: RevertPlan): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const { table, column, target } of catalog.references) {
    const ids = [...removed].filter(([, removedFrom]) => removedFrom === target).map(([id]) => id);
    if (ids.length === 0) continue;
    const users: { id: string }[] = await em.execute(`select id from "${table}" where "${column}" = any(?::uuid[]) order by id`, [idList(ids)]);
    const inTheWay = users.filter(({ id }) => !removed.has(id) && !(column in (restored.get(id)?.image ?? {})));
    conflicts.push(...inTheWay.map(({ id }) => ({ table, rowId: id, fields: [column], reason: ConflictReason.IN_USE })));
  }
  return conflicts;
}

/** Rows that are to be written back and refer to a row which is neither there nor to come. */
export async function missingOf(em: Em, catalog: Catalog, plan: Pick<RevertPlan, 'restored' | 'removed'>): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const reference of catalog.references) {
    const referring = referringRows(plan, reference);
    if (referring.length === 0) continue;
    const found: { id: string }[] = await em.execute(`select id from "${reference.target}" where id = any(?::uuid[]) for key share`, [
      idList(referring.map(({ to }) => to)),
    ]);
    const there = new Set(found.map(({ id }) => id).filter((id) => !plan.removed.has(id)));
    const lost = referring.filter(({ to }) => !there.has(to) && !plan.restored.has(to));
    conflicts.push(...lost.map(({ rowId }) => ({ table: reference.table, rowId, fields: [reference.column], reason: ConflictReason.MISSING })));
  }
  return conflicts;
}

const referringRows = ({ restored }: Pick<RevertPlan, 'restored'>, { table, column }: Reference): { rowId: string; to: string }[] =>
  [...restored].flatMap(([rowId, { table: of, image }]) => {
    const to = of === table ? image[column] : null;
    return typeof to === 'string' ? [{ rowId, to }] : [];
  });

const counterOf = { [ChangeAction.CREATE]: 'created', [ChangeAction.UPDATE]: 'updated', [ChangeAction.DELETE]: 'deleted' } as const;

async function writePlan(em: Em, catalog: Catalog, plan: RevertPlan): Promise<RevertedTable[]> {
  const tables = new Map<string, RevertedTable>();
  try {
    for (const step of plan.steps) {
      await writeStep(em, catalog, step);
      const counts = tables.get(step.table) ?? { table: step.table, created: 0, updated: 0, deleted: 0 };
      counts[counterOf[step.action]] += step.rowIds.length;
      tables.set(step.table, counts);
    }
  } catch (error) {
    throw explainKeys(error);
  }
  return [...tables.values()];
}

/** A key that the database holds against us: another row has the name, or one that is referred to has just gone. */
export function explainKeys(error: unknown): unknown {
  const { code = '', table = '', constraint } = error as { code?: string; table?: string; constraint?: string };
  const reason = reasonOf[code];
  return reason ? new RevertConflict([{ table, rowId: null, fields: constraint ? [constraint] : [], reason }]) : error;
}

/** What the database's refusals mean here, by SQLSTATE: a taken key, a missing parent, a row that is referred to. */
const reasonOf: Readonly<Record<string, ConflictReason>> = {
  '23505': ConflictReason.TAKEN,
  '23503': ConflictReason.MISSING,
  '23001': ConflictReason.IN_USE,
};
