import type { ListArgs } from '../../../schema/common/connection.ts';
import { isUuid } from '../../core/ids.ts';
import type { Row, SqlExecutor } from '../executor.ts';
import type { Family } from '../families.ts';
import type { Memory } from '../memory.ts';
import { isRecorded, type ReadScope } from '../sql/build.ts';
import type { OrderKey } from '../sql/order.ts';
import type { Statement } from '../sql/params.ts';
import type { ListRequest } from '../sql/list-request.ts';
import { countStatement, type ListStatement, listStatement, keyStatement, plainListStatement, rowsStatement, type Select } from '../sql/statements.ts';
import { partsOf, Whole } from '../sql/whole.ts';
import { indexOf, keyOf } from './keys.ts';
import type { Child, ConnectionPlan, Level, OperationPlan, RootField } from './plan.ts';

/** What an operation's statement is built from. */
export interface Reading {
  scope: ReadScope;
  families: ReadonlyMap<string, Family>;
  variables: Record<string, unknown>;
  memory: Memory;
  /** Whether the answer is to be kept, so that the moment it belongs to must be known. */
  keeps: boolean;
  argsOf(plan: ConnectionPlan): ListArgs;
}

/** The rows of every part of an operation, by the part of the plan that they are for. */
export interface Fetched {
  rowsOf(owner: object): Row[] | undefined;
  countsOf(plan: ConnectionPlan): Row[] | undefined;
  statementOf(plan: ConnectionPlan): ListStatement | undefined;
}

/** A whole operation as one statement, and how to read its rows. */
export interface Prepared {
  statement: Statement;
  widths: readonly number[];
  rows: ReadonlyMap<object, number>;
  counts: ReadonlyMap<ConnectionPlan, number>;
  lists: ReadonlyMap<ConnectionPlan, ListStatement>;
  /** Counts to remember, and those that were remembered. */
  keys: ReadonlyMap<ConnectionPlan, string>;
  known: ReadonlyMap<ConnectionPlan, number>;
  /** The part that says whether what is remembered still holds, where it matters. */
  freshness: number | null;
}

const selectsOf = (level: Level): Select[] => [...level.columns.values()].map((column) => column.select);

class Preparation {
  readonly whole = new Whole();
  readonly rows = new Map<object, number>();
  readonly counts = new Map<ConnectionPlan, number>();
  readonly lists = new Map<ConnectionPlan, ListStatement>();
  readonly keys = new Map<ConnectionPlan, string>();
  readonly known = new Map<ConnectionPlan, number>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  root(field: RootField): void {
    if (field.kind === 'list') this.connection(field.connection, null);
    else if (field.kind === 'single') this.single(field.level, keyOf(field.args(this.reading.variables)));
  }

  private single(level: Level, { name, value }: { name: string; value: string }): void {
    const { scope } = this.reading;
    if (name === 'id' && !isUuid(value)) return;
    const statement =
      name === 'id'
        ? rowsStatement(level.entity, selectsOf(level), [value.toLowerCase()], scope, true)
        : keyStatement(level.entity, selectsOf(level), name, value, scope);
    this.level(level, statement, null);
  }

  private level(level: Level, statement: Statement, ids: string | null): void {
    const part = this.whole.add(statement, 1 + level.columns.size, ids);
    this.rows.set(level, part);
    this.children(level, part, 1);
  }

  private children(level: Level, part: number, base: number): void {
    for (const [place, child] of level.children.entries()) this.child(child, this.whole.idsIn(part, base + indexOf(level, place)));
  }

  private child(child: Child, ids: string): void {
    if (child.kind === 'many') this.connection(child.connection, ids);
    else if (child.kind === 'one')
      this.level(child.level, rowsStatement(child.level.entity, selectsOf(child.level), [], this.reading.scope, !child.relation.sameRights), ids);
    else this.list(child, ids);
  }

  private list({ list, level, text }: Extract<Child, { kind: 'list' }>, ids: string): void {
    const selects: Select[] = 'value' in list ? [(alias) => `${alias}.${list.value}`] : level ? selectsOf(level) : [];
    const part = this.whole.add(plainListStatement(list, selects, []), 1 + Math.max(selects.length, 1), ids);
    this.rows.set(text, part);
    if (level) this.children(level, part, 1);
  }

  private connection(plan: ConnectionPlan, ids: string | null): void {
    const parents = ids ? [] : null;
    const { scope, families } = this.reading;
    const request: ListRequest = { entity: plan.level.entity, relation: plan.relation, args: this.reading.argsOf(plan), scope, families };
    const statement = listStatement(request, selectsOf(plan.level), parents, plan.wants.cursors);
    this.lists.set(plan, statement);
    if (plan.wants.rows) {
      const width = Math.max(plan.level.columns.size + (plan.wants.cursors ? statement.keys.length : 0), 1) + (ids ? 1 : 0);
      const part = this.whole.add(statement, width, ids);
      this.rows.set(plan, part);
      this.children(plan.level, part, ids ? 1 : 0);
    }
    if (plan.wants.count) this.count(plan, ids ? countStatement(request, parents) : this.unlessWhole(plan, countStatement(request, parents)), ids);
  }

  /** A list that its first page holds wholly need not be counted again: the database does so only where the page goes on. */
  private unlessWhole(plan: ConnectionPlan, { text, values }: Statement): Statement {
    const [part, page] = [this.rows.get(plan), this.lists.get(plan)?.page];
    if (part === undefined || !page || page.offset > 0 || page.after !== null || page.before !== null) return { text, values };
    return { text: `select case when shown.n <= ${page.size} then shown.n else (${text}) end from (select count(*)::int as n from a${part}) shown`, values };
  }

  /** Counts of whole lists are remembered: they are what takes longest where there is much. */
  private count(plan: ConnectionPlan, statement: Statement, ids: string | null): void {
    const key = ids || !plan.level.entity.recorded || !isRecorded(this.reading.scope) ? null : `${statement.text} ${JSON.stringify(statement.values)}`;
    const known = key === null ? undefined : this.reading.memory.countOf(key);
    if (key !== null) this.keys.set(plan, key);
    if (known === undefined) this.counts.set(plan, this.whole.add(statement, ids ? 2 : 1, ids));
    else this.known.set(plan, known);
  }
}

/** Puts everything that an operation reads into one statement; null where that cannot be, or nothing is read. */
export function prepare(plan: OperationPlan, reading: Reading, mostRows: number): Prepared | null {
  if (plan.fields.some((field) => field.kind === 'nodes')) return null;
  const preparation = new Preparation(reading);
  for (const field of plan.fields) preparation.root(field);
  const { whole, ...rest } = preparation;
  const freshness =
    preparation.keys.size > 0 || reading.families.size > 0 || (reading.keeps && !whole.isEmpty) ? whole.add(reading.memory.question, 1, null) : null;
  return whole.isEmpty ? null : { statement: whole.statement(mostRows), widths: whole.parts, freshness, ...rest };
}

const native: Partial<Record<OrderKey['cast'], (text: string) => unknown>> = { int: Number, float8: Number, boolean: (text) => text === 'true' };

/** Cursors are made of values as they are, not of texts. */
function restoreKeys(rows: readonly Row[], keys: readonly OrderKey[]): void {
  for (const row of rows) {
    const first = row.length - keys.length;
    for (const [place, key] of keys.entries()) {
      const value = row[first + place];
      if (typeof value === 'string') row[first + place] = native[key.cast]?.(value) ?? value;
    }
  }
}

/** What reading brought. */
export interface Answer {
  fetched: Fetched;
  count: number;
  /** What the database said about what is remembered; nothing where it was not asked. */
  freshness: Row[] | null;
}

/** Reads what was prepared. */
export async function fetchAll(executor: SqlExecutor, { statement, widths, rows, counts, lists, known, freshness }: Prepared): Promise<Answer> {
  const read = await executor.query(statement);
  const parts = partsOf(widths, read);
  for (const [plan, { keys }] of lists) if (plan.wants.rows && plan.wants.cursors) restoreKeys(parts[rows.get(plan) ?? -1] ?? [], keys);
  const partOf = (place: number | undefined): Row[] | undefined => (place === undefined ? undefined : parts[place]);
  const countsOf = (plan: ConnectionPlan): Row[] | undefined => {
    const count = known.get(plan);
    return count === undefined ? partOf(counts.get(plan)) : [[count]];
  };
  return {
    count: read.length,
    freshness: freshness === null ? null : (parts[freshness] ?? []),
    fetched: { rowsOf: (owner) => partOf(rows.get(owner)), countsOf, statementOf: (plan) => lists.get(plan) },
  };
}
