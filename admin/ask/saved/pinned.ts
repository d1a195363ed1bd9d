import type { Definition } from '../question/definition.ts';
import { fromDefinition } from '../question/definition.ts';
import { countOperation, type Operation } from '../question/operation.ts';
import { filledFilter, groupToFilter } from '../question/to-filter.ts';
import { type AskSchema, typeListedBy } from '../reduced/ask-schema.ts';
import { filterFor } from '../values/pick-query.ts';

/** Something pinned to Home. */
export interface Pinned {
  id: string;
  kind: 'QUERY' | 'VIEW' | 'OPERATION';
  name: string;
  description: string;
  resource: string | null;
  definition: Record<string, unknown>;
}

/** What somebody has pinned to Home. */
export const pinnedQuery = 'query Pinned { savedQueries(pinned: true) { id kind name description resource definition } }';

/** What counts the rows of something pinned; null where it waits for a value, or counts nothing. */
export function countOfPinned(schema: AskSchema, { kind, resource, definition }: Pinned): Operation | null {
  const type = resource === null || kind === 'OPERATION' ? undefined : typeListedBy(schema, resource);
  const question = type && fromDefinition(schema, definition as unknown as Definition);
  if (!type || !question) return null;
  const filter = filledFilter(groupToFilter(question.group), new Map(question.parameters.map(({ name, value }) => [name, value])));
  if (filter === null) return null;
  const { words = '' } = (definition['state'] ?? {}) as { words?: string };
  const search = filterFor(type, words);
  return countOperation(schema, question, search ? { and: [search, ...(filter ? [filter] : [])] } : filter);
}
