import { newId } from '../../../db/base.entity.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyKind, ApplyReport } from './report.ts';
import { deleteRows, insertRows, type Row, updateRows } from './sql.ts';

/** Column values to be; `undefined` means that the document says nothing of it, so that what is there stays. */
export type Values = Record<string, unknown>;

const fieldOf = (column: string): string => column.replace(/_id$/u, '').replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A field whose new value differs from the stored one; `kept` where a curator's edit stays. */
export interface FieldOutcome {
  field: string;
  before: unknown;
  after: unknown;
  kept: boolean;
}

/** What becomes of one row that the import has. */
export interface RowOutcome {
  isNew: boolean;
  fields: FieldOutcome[];
}

const editsLeft = (existing: Row, overwrite: readonly string[]): string[] =>
  ((existing.edited_fields ?? []) as string[]).filter((field) => !overwrite.includes(field));

/** A field that is overwritten counts as edited no longer. */
const withEdits = (existing: Row, values: Values, overwrite: readonly string[]): Values =>
  overwrite.length === 0 ? values : { ...values, edited_fields: editsLeft(existing, overwrite) };

/** A value as a database can store it: the null character and halves of characters, which it can't have, are marked. */
const storable = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value);

/** What a table's rows are to become, set against what they are. Collects inserts, updates and deletes, and counts them. */
export class RowSet {
  private readonly inserts: Row[] = [];
  private readonly updates = new Map<string, Row[]>();
  private readonly deletes: string[] = [];
  private readonly seen = new Set<string>();
  /** What becomes of each row, by id. */
  readonly outcomes = new Map<string, RowOutcome>();
  /** Rows that the import has not: to be deleted, or kept because a curator made or edited them. */
  readonly swept: { row: Row; subject: string; kept: boolean }[] = [];

  constructor(
    private readonly table: string,
    private readonly kind: ApplyKind,
    private readonly report: ApplyReport,
    /** What a new row has where the document says nothing. */
    private readonly defaults: Values = {},
  ) {}

  /** Makes a row, or changes the one that is there where it differs; fields that a curator edited stay. */
  put(
    existing: Row | undefined,
    given: Values,
    subject: string,
    { id = newId(), overwrite = [] }: { id?: string; overwrite?: readonly string[] | undefined } = {},
  ): string {
    const values = Object.fromEntries(Object.entries(given).map(([column, value]) => [column, storable(value)]));
    if (existing) return this.change(existing, withEdits(existing, values, overwrite), subject, overwrite);
    this.outcomes.set(id, { isNew: true, fields: [] });
    this.inserts.push({ id, ...values });
    this.report.counts[this.kind].added += 1;
    return id;
  }

  private change(existing: Row, values: Values, subject: string, overwrite: readonly string[]): string {
    this.seen.add(existing.id);
    const edited = editsLeft(existing, overwrite);
    const differing = Object.keys(values).filter((column) => values[column] !== undefined && !same(existing[column], values[column]));
    const kept = differing.filter((column) => edited.includes(fieldOf(column)));
    const changed = differing.filter((column) => !kept.includes(column));
    const counts = this.report.counts[this.kind];
    this.outcomes.set(existing.id, {
      isNew: false,
      fields: differing.map((column) => ({ field: fieldOf(column), before: existing[column], after: values[column], kept: kept.includes(column) })),
    });
    if (kept.length > 0) this.keep(existing.id, subject, kept.map(fieldOf));
    counts[changed.length > 0 ? 'changed' : 'unchanged'] += 1;
    if (changed.length > 0) {
      const key = changed.join(' ');
      const rows = this.updates.get(key) ?? [];
      rows.push({ id: existing.id, ...Object.fromEntries(changed.map((column) => [column, values[column]])) });
      this.updates.set(key, rows);
    }
    return existing.id;
  }

  private keep(id: string, subject: string, fields: string[]): void {
    this.report.counts[this.kind].kept += 1;
    this.report.kept.push({ kind: this.kind, id, subject, fields });
  }

  /** Counts a row as it is. */
  leave(existing: Row): void {
    this.seen.add(existing.id);
    this.outcomes.set(existing.id, { isNew: false, fields: [] });
    this.report.counts[this.kind].unchanged += 1;
  }

  /** Removes what no one has asked for again, but for rows that a curator made or edited. */
  sweep(existing: Row[], subjectOf: (row: Row) => string, isTouched: (row: Row) => boolean): void {
    for (const row of existing.filter(({ id }) => !this.seen.has(id))) {
      const kept = isTouched(row);
      this.swept.push({ row, subject: subjectOf(row), kept });
      if (kept) {
        this.keep(row.id, subjectOf(row), []);
        continue;
      }
      this.deletes.push(row.id);
      this.report.counts[this.kind].removed += 1;
    }
  }

  /** Writes the new and changed rows. */
  async write(em: Em): Promise<void> {
    await insertRows(em, this.table, this.fillInserts());
    for (const rows of this.updates.values()) await updateRows(em, this.table, rows);
  }

  /** Deletes what was swept. */
  async prune(em: Em): Promise<void> {
    await deleteRows(em, this.table, this.deletes);
  }

  private fillInserts(): Row[] {
    const columns = new Set(this.inserts.flatMap((row) => Object.keys(row)));
    return this.inserts.map((row) => ({
      ...Object.fromEntries([...columns].map((column) => [column, row[column] ?? this.defaults[column] ?? null])),
      id: row.id,
    }));
  }
}

/** Whether a curator made the row or edited a field of it. */
export const isCurated = (row: Row): boolean => (row.created_by ?? null) !== null || ((row.edited_fields ?? []) as string[]).length > 0;
