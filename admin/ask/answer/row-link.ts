import { anchorOf } from '../../item/ItemRow.tsx';

/** A row of an answer, as the API gave it. */
export type Row = { id: string } & Record<string, unknown>;

const ownPages: Record<string, string> = {
  Unit: 'units',
  UnitGroup: 'groups',
  Indicator: 'indicators',
  Document: 'documents',
  ImportJob: 'imports',
};

const inner = (row: Row, name: string, field: string): string | undefined => {
  const value = row[name];
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Where the console shows a row in its own words: its page, or its place in its plan or document; null where there is none. */
export function rowLink(type: string, row: Row): string | null {
  if (ownPages[type]) return `/${ownPages[type]}/${row.id}`;
  if (type === 'Plan' && typeof row['key'] === 'string') return `/plans/${row['key']}`;
  if (type === 'UnitFamily') return typeof row['code'] === 'string' ? `/families/${row['code']}` : null;
  if (type === 'Jurisdiction') return '/jurisdictions';
  const plan = inner(row, 'plan', 'key');
  const item = type === 'Goal' || type === 'Measure' ? row.id : (inner(row, 'goal', 'id') ?? inner(row, 'measure', 'id'));
  if (plan) return item ? `/plans/${plan}#${anchorOf(item)}` : `/plans/${plan}`;
  const document = inner(row, 'document', 'id');
  return document ? `/documents/${document}` : null;
}
