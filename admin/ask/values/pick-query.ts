import { tellingField } from '../question/columns.ts';
import { type AskSchema, type AskType, fieldNamed, fieldsAlong } from '../reduced/ask-schema.ts';

/** A row that can be picked. */
export interface Found {
  id: string;
  label: string;
  hint?: { label: string } | null;
}

/** What tells rows of the same name apart: the place, the plan, or the higher place. */
const hints = ['jurisdiction.shortName', 'plan.title', 'parent.shortName'];
const searched = ['name', 'nameEn', 'shortName', 'title', 'code'];

function hintOf(schema: AskSchema, type: AskType): string {
  const path = hints.find((each) => fieldsAlong(schema, type, each).length > 0);
  const [row, field] = path?.split('.') ?? [];
  return row && field ? ` hint: ${row} { label: ${field} }` : '';
}

/** The operation that finds rows of a type by words of theirs. */
export function pickQuery(schema: AskSchema, type: AskType): string {
  return `query Pick($filter: ${type.name}Filter) { found: ${type.list}(filter: $filter, first: 30) { nodes { id label: ${tellingField(type)}${hintOf(schema, type)} } } }`;
}

/** The filter that finds rows by words of theirs; undefined without words. */
export function filterFor(type: AskType, words: string): object | undefined {
  if (words === '') return undefined;
  if (type.search) return { search: words };
  return { or: searched.filter((name) => fieldNamed(type, name)).map((name) => ({ [name]: { contains: words } })) };
}
