import type { RowImage } from '../../db/history/revert-types.ts';
import type { ChangeAction } from '../../schema/history/history.enums.ts';
import type { ChangeSetFilter, HistoryPageArgs } from '../../schema/history/history.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { allowed } from '../core/write.ts';
import { type TypeCounts, typeOfTable } from '../curation/curate.ts';
import { mayReadHistory } from '../rights/policy.ts';
import { changeIsSeen } from '../rights/seen-changes.ts';
import { columnOf, fieldChanges, shownImage } from './history-images.ts';

const mostRows = 200;

/** A page of a list, the newest first. */
export interface HistoryPage<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** A condition with its parameters. */
interface Condition {
  sql: string;
  values: unknown[];
}

/** The condition on the changes `c` that the viewer may read; none where they may read all, refused where none at all. */
function seenChanges(context: Context): Condition[] {
  const sql = changeIsSeen(allowed(context, mayReadHistory));
  return sql === null ? [] : [{ sql, values: [] }];
}

function sizeOf({ first }: HistoryPageArgs): number {
  if (first < 1 || first > mostRows) throw badInput(`first must be from 1 to ${mostRows}.`, { first: `must be from 1 to ${mostRows}` });
  return first;
}

function pageOf<T>(rows: T[], first: number, cursorOf: (row: T) => string, { after }: HistoryPageArgs, totalCount: number): HistoryPage<T> {
  const nodes = rows.slice(0, first);
  const cursors = nodes.map(cursorOf);
  return {
    nodes,
    totalCount,
    pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: Boolean(after), startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
  };
}

const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
  values: conditions.flatMap(({ values }) => values),
});

function idCondition(sql: string, field: string, id: string): Condition {
  if (!isUuid(id)) throw badInput(`${field} is not an id.`, { [field]: 'is not an id' });
  return { sql, values: [id] };
}

/** A plan's rows carry its id; so do their images. */
function ofPlan(planId: string): Condition {
  const touched = `exists (select 1 from change c where c.change_set_id = s.id and (c.row_id = ? or coalesce(c.after, c.before) ->> 'plan_id' = ?))`;
  const { sql, values } = idCondition(touched, 'filter.planId', planId);
  return { sql, values: [...values, planId.toLowerCase()] };
}

const tableOf = (type: string): string => columnOf(type).replace(/^_/u, '');

function conditionsOf({ type, rowId, planId, actorId, actor, kind, since, until }: ChangeSetFilter): Condition[] {
  const conditions: Condition[] = [];
  if (type) conditions.push({ sql: 'exists (select 1 from change c where c.change_set_id = s.id and c.table_name = ?)', values: [tableOf(type)] });
  if (rowId) conditions.push(idCondition('exists (select 1 from change c where c.change_set_id = s.id and c.row_id = ?)', 'filter.rowId', rowId));
  if (planId) conditions.push(ofPlan(planId));
  if (actorId) conditions.push(idCondition('s.actor_id = ?', 'filter.actorId', actorId));
  if (actor) conditions.push({ sql: 'strpos(lower(s.actor_name), lower(?)) > 0', values: [actor.replaceAll('\0', '')] });
  if (kind) conditions.push({ sql: 's.kind = ?', values: [kind.replaceAll('\0', '')] });
  if (since) conditions.push({ sql: 's.at >= ?', values: [since] });
  if (until) conditions.push({ sql: 's.at < ?', values: [until] });
  return conditions;
}

/** A change set as it is kept, with its changes counted. */
interface ChangeSetRow {
  id: string;
  at: Date;
  actorId: string | null;
  actor: string;
  kind: string;
  reason: string | null;
  requestId: string | null;
  counts: { table: string; created: number; updated: number; deleted: number }[];
}

/** A change set as the API shows it. */
export type ChangeSetNode = Omit<ChangeSetRow, 'counts'> & { summary: TypeCounts[] };

const changeSetColumns = (seen: string): string => `s.id, s.at, s.actor_id as "actorId", s.actor_name as actor, s.kind, s.reason, s.request_id as "requestId",
  (select coalesce(json_agg(n order by n."table"), '[]') from (
    select c.table_name as "table", count(*) filter (where c.action = 'CREATE')::int as created,
      count(*) filter (where c.action = 'UPDATE')::int as updated, count(*) filter (where c.action = 'DELETE')::int as deleted
    from change c where c.change_set_id = s.id and ${seen} group by 1) n) as counts`;

const changeSetOf = ({ counts, ...row }: ChangeSetRow): ChangeSetNode => ({
  ...row,
  at: new Date(row.at),
  summary: counts.map(({ table, ...numbers }) => ({ type: typeOfTable(table), ...numbers })),
});

/** Change sets that only touch what is kept from the viewer are not theirs to see. */
const seenSets = (changes: readonly Condition[]): Condition[] =>
  changes.map(({ sql, values }) => ({ sql: `exists (select 1 from change c where c.change_set_id = s.id and ${sql})`, values }));

/** A page of the change sets, the newest first. */
export async function readChangeSets(context: Context, filter: ChangeSetFilter, page: HistoryPageArgs): Promise<HistoryPage<ChangeSetNode>> {
  const seen = seenChanges(context);
  const conditions = [...seenSets(seen), ...conditionsOf(filter)];
  const first = sizeOf(page);
  const whole = all(conditions);
  const part = all([
    ...conditions,
    ...(page.after ? [idCondition('(s.at, s.id) < (select a.at, a.id from change_set a where a.id = ?)', 'after', page.after)] : []),
  ]);
  const [total]: { count: number }[] = await context.em.execute(`select count(*)::int as count from change_set s where ${whole.sql}`, whole.values);
  const rows: ChangeSetRow[] = await context.em.execute(
    `select ${changeSetColumns(all(seen).sql)} from change_set s where ${part.sql} order by s.at desc, s.id desc limit ${first + 1}`,
    part.values,
  );
  return pageOf(rows.map(changeSetOf), first, ({ id }) => id, page, total?.count ?? 0);
}

/** One change set; null where there is none that the viewer may see. */
export async function readChangeSet(context: Context, id: string): Promise<ChangeSetNode | null> {
  const seen = seenChanges(context);
  if (!isUuid(id)) return null;
  const { sql, values } = all([...seenSets(seen), { sql: 's.id = ?', values: [id] }]);
  const [row]: ChangeSetRow[] = await context.em.execute(`select ${changeSetColumns(all(seen).sql)} from change_set s where ${sql}`, values);
  return row ? changeSetOf(row) : null;
}

/** A change as it is kept. */
interface ChangeRow {
  id: string;
  changeSetId: string;
  at: Date;
  actor: string;
  kind: string;
  reason: string | null;
  table: string;
  rowId: string;
  action: ChangeAction;
  before: RowImage | null;
  after: RowImage | null;
}

const changeOf = (row: ChangeRow) => ({
  ...row,
  at: new Date(row.at),
  type: typeOfTable(row.table),
  before: shownImage(row.before),
  after: shownImage(row.after),
  fields: fieldChanges(row.before, row.after),
});

/** A change as the API shows it. */
export type ChangeNode = ReturnType<typeof changeOf>;

async function readChanges(context: Context, of: Condition, page: HistoryPageArgs, direction: 'asc' | 'desc'): Promise<HistoryPage<ChangeNode>> {
  const seen = seenChanges(context);
  const first = sizeOf(page);
  if (page.after && !/^\d{1,18}$/u.test(page.after)) throw badInput('after is not a cursor of this list.', { after: 'is not a cursor of this list' });
  const conditions = [of, ...seen];
  const whole = all(conditions);
  const part = all([...conditions, ...(page.after ? [{ sql: `c.id ${direction === 'asc' ? '>' : '<'} ?::bigint`, values: [page.after] }] : [])]);
  const [total]: { count: number }[] = await context.em.execute(`select count(*)::int as count from change c where ${whole.sql}`, whole.values);
  const rows: ChangeRow[] = await context.em.execute(
    `select c.id::text as id, c.change_set_id as "changeSetId", s.at, s.actor_name as actor, s.kind, s.reason,
       c.table_name as "table", c.row_id as "rowId", c.action, c.before, c.after
     from change c join change_set s on s.id = c.change_set_id where ${part.sql} order by c.id ${direction} limit ${first + 1}`,
    part.values,
  );
  return pageOf(rows.map(changeOf), first, ({ id }) => id, page, total?.count ?? 0);
}

/** A page of the changes of a change set, in the order in which they were made. */
export const readChangesOfSet = (context: Context, id: string, page: HistoryPageArgs): Promise<HistoryPage<ChangeNode>> =>
  readChanges(context, { sql: 'c.change_set_id = ?', values: [id] }, page, 'asc');

/** A page of the changes of one row, the newest first. */
export const readHistory = (context: Context, rowId: string, page: HistoryPageArgs): Promise<HistoryPage<ChangeNode>> =>
  readChanges(context, idCondition('c.row_id = ?', 'id', rowId), page, 'desc');

/** A change set for those who may read the history, else null. */
export const changeSetIfAllowed = async (context: Context, id: string): Promise<unknown> =>
  context.viewer && mayReadHistory(context.viewer) ? readChangeSet(context, id) : null;
