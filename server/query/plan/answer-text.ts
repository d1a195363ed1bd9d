import type { Row } from '../executor.ts';
import type { ListStatement } from '../sql/statements.ts';
import { cursorOf, type PageRows } from './page-text.ts';
import type { ConnectionField, ConnectionPlan, FieldPlan, ObjectPlan, PageInfoField } from './plan.ts';

/** The text of each parent's field, by the parent's id or by the id that its column holds. */
export type Texts = { get(key: string): string | undefined };

function fieldText(field: FieldPlan, row: Row, base: number, children: readonly Texts[]): string {
  if (field.kind === 'constant') return field.text;
  const value = row[base + field.index];
  if (field.kind === 'column') {
    if (value === null) return 'null';
    if (field.raw || typeof value !== 'string') return String(value);
    return field.escape ? JSON.stringify(value) : `"${value}"`;
  }
  const text = value === null ? undefined : children[field.child]?.get(value as string);
  if (text === undefined && field.kind === 'one' && !field.nullable) throw new Error(`${field.head} leads to a row that is missing.`);
  return text ?? 'null';
}

/** An object of the answer. */
export function objectText(object: ObjectPlan, row: Row, base: number, children: readonly Texts[]): string {
  let text = '{';
  for (const field of object.fields) text += (text.length > 1 ? ',' : '') + field.head + fieldText(field, row, base, children);
  return `${text}}`;
}

function pageInfoText(fields: readonly PageInfoField[], { keys }: ListStatement, page: PageRows<Row>): string {
  const cursor = (row: Row | undefined): string => (row ? `"${cursorOf(keys, row)}"` : 'null');
  const texts = fields.map((field) => {
    if (field.name === 'constant') return field.head + field.text;
    if (field.name === 'startCursor') return field.head + cursor(page.rows[0]);
    return field.head + (field.name === 'endCursor' ? cursor(page.rows.at(-1)) : String(page[field.name]));
  });
  return `{${texts.join(',')}}`;
}

/** A page of the answer, with what is known of the list around it. */
export function connectionText(
  plan: ConnectionPlan,
  statement: ListStatement,
  page: PageRows<Row>,
  count: number,
  base: number,
  children: readonly Texts[],
): string {
  const fieldOf = (field: ConnectionField): string => {
    if (field.kind === 'constant') return field.text;
    if (field.kind === 'totalCount') return String(count);
    if (field.kind === 'pageInfo') return pageInfoText(field.fields, statement, page);
    if (field.kind === 'nodes') return `[${page.rows.map((row) => objectText(field.object, row, base, children)).join(',')}]`;
    const edge = (row: Row): string =>
      field.fields
        .map(
          (each) =>
            each.head +
            (each.kind === 'constant'
              ? each.text
              : each.kind === 'cursor'
                ? `"${cursorOf(statement.keys, row)}"`
                : objectText(each.object, row, base, children)),
        )
        .join(',');
    return `[${page.rows.map((row) => `{${edge(row)}}`).join(',')}]`;
  };
  return `{${plan.fields.map((field) => field.head + fieldOf(field)).join(',')}}`;
}
