import { selectionOf, usualColumns } from '../ask/question/columns.ts';
import { type AskSchema, fieldNamed, typeListedBy } from '../ask/reduced/ask-schema.ts';
import { filterFor } from '../ask/values/pick-query.ts';

/** How a list of the API is read. */
export interface ResourceSpec {
  /** The type in the schema; filters and orders are named after it. */
  type: string;
  /** The root field that lists it. */
  field: string;
  /** The fields that are read. */
  fields: string;
  /** The filter that finds words; undefined without words. */
  search: (words: string) => object | undefined;
}

/** How any list of the API is read, by the name of its root field and the columns wanted; undefined where the API has no such list. */
export function specFromSchema(schema: AskSchema, resource: string, columns?: readonly string[]): ResourceSpec | undefined {
  const type = typeListedBy(schema, resource);
  if (!type) return undefined;
  const version = fieldNamed(type, 'version') ? ['version'] : [];
  const fields = selectionOf(schema, type, [...(columns ?? usualColumns(schema, type)), ...version]);
  return { type: type.name, field: resource, fields, search: (words) => filterFor(type, words) };
}
