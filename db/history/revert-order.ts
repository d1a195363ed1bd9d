import { ChangeAction } from '../../schema/history/history.enums.ts';
import type { Reference } from './catalog.ts';
import type { NetChange, RecordedChange, RowImage, Step } from './revert-types.ts';
import { differingColumns, same } from './row-image.ts';

/** What holds between rows, as far as the order of writes goes. */
export interface Keys {
  references: readonly Reference[];
  /** The columns of unique keys, each as `table.column`. */
  unique: ReadonlySet<string>;
}

/** The inverse of one change. */
interface Inverse {
  action: ChangeAction;
  table: string;
  columns: string[];
  changeId: string;
  rowId: string;
  image: RowImage;
}

function inverseOf({ id, table, rowId, before, after }: RecordedChange, net: NetChange | undefined): Inverse | null {
  const base = { table, changeId: id, rowId, image: before ?? {} };
  if (!before) return { ...base, action: ChangeAction.DELETE, columns: [] };
  if (!after) return { ...base, action: ChangeAction.CREATE, columns: Object.keys(before) };
  const all = differingColumns(table, before, after);
  const lasting = net?.before && net.after ? new Set(differingColumns(table, net.before, net.after)) : null;
  const columns = lasting ? all.filter((column) => lasting.has(column)) : all;
  return columns.length > 0 ? { ...base, action: ChangeAction.UPDATE, columns } : null;
}

/**
 * Puts inverses in an order that the database takes: as given, but a row comes back before whatever refers to it.
 * (A cascade is recorded with the deleted parent before its children, or after, as the database pleases.)
 */
function parentsFirst(inverses: readonly Inverse[], references: readonly Reference[]): Inverse[] {
  const ordered: Inverse[] = [];
  const done = new Set<Inverse>();
  const comingBack = new Map(inverses.filter(({ action }) => action === ChangeAction.CREATE).map((inverse) => [inverse.rowId, inverse]));
  const emit = (inverse: Inverse): void => {
    if (done.has(inverse)) return;
    done.add(inverse);
    emitParents(inverse);
    ordered.push(inverse);
  };
  const emitParents = ({ table, columns, image }: Inverse): void => {
    for (const reference of references) {
      if (reference.table !== table || !columns.includes(reference.column)) continue;
      const parent = comingBack.get(String(image[reference.column]));
      if (!parent || done.has(parent)) continue;
      // The parents of others come along, so that they go into one statement.
      const group = parent.table === table ? [parent] : [...comingBack.values()].filter((other) => other.table === parent.table);
      for (const each of group) emit(each);
    }
  };
  for (const inverse of inverses) emit(inverse);
  return ordered;
}

function joins(step: Step | undefined, { table, action, columns, rowId }: Inverse, { unique }: Keys): step is Step {
  if (step === undefined || step.table !== table || step.action !== action || !same(step.columns, columns)) return false;
  const mayClash = action === ChangeAction.UPDATE && columns.some((column) => unique.has(`${table}.${column}`));
  return !mayClash && !step.rowIds.includes(rowId);
}

/** The inverse of changes, the last one first, alike neighbours in one statement. Updates of unique columns stay apart: their order counts. */
export function stepsOf(changes: readonly RecordedChange[], net: ReadonlyMap<string, NetChange>, keys: Keys): Step[] {
  const inverses = changes.toReversed().flatMap((change) => inverseOf(change, net.get(change.rowId)) ?? []);
  const steps: Step[] = [];
  for (const inverse of parentsFirst(inverses, keys.references)) {
    const last = steps.at(-1);
    if (joins(last, inverse, keys)) {
      last.changeIds.push(inverse.changeId);
      last.rowIds.push(inverse.rowId);
    } else steps.push({ action: inverse.action, table: inverse.table, columns: inverse.columns, changeIds: [inverse.changeId], rowIds: [inverse.rowId] });
  }
  return steps;
}
