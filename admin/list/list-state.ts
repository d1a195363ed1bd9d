import { orderOf, sortFrom } from '../ask/question/definition.ts';
import type { Sort } from '../ask/question/question.ts';
import type { Filter } from '../ask/question/to-filter.ts';
import { type AskSchema, type AskType, fieldsAlong } from '../ask/reduced/ask-schema.ts';
import type { ListSpec } from './list-specs.ts';

/** What a list shows, apart from the page: what a view keeps. */
export interface ListLook {
  words: string;
  filter: Filter | undefined;
  columns: string[];
  sorts: Sort[];
  size: number;
}

/** What a view of a list says, in the words of the API. */
export interface ViewDefinition {
  resource: string;
  filter?: Filter;
  orderBy?: Filter[];
  columns?: string[];
  state?: { words?: string; size?: number };
}

/** How many rows a page may have. */
export const pageSizes = [25, 50, 100];

const printSorts = (sorts: readonly Sort[]): string => sorts.map(({ path, direction }) => (direction === 'ASC' ? path : `${path}:desc`)).join(',');
const readSort = (text: string): Sort => ({ path: text.replace(/:desc$/, ''), direction: text.endsWith(':desc') ? 'DESC' : 'ASC' });
const isTree = (value: unknown): value is Filter => typeof value === 'object' && value !== null && !Array.isArray(value);
const nothingElse = (filter: Filter | undefined): Filter | undefined => (filter && Object.keys(filter).length > 0 ? filter : undefined);

/** What a list shows as it comes. */
export const plainLook = ({ filter, columns, sorts }: ListSpec): ListLook => ({ words: '', filter, columns: [...columns], sorts: [...sorts], size: 50 });

/** What a view shows; what the schema no longer knows is left out. */
export function lookOfView(schema: AskSchema, type: AskType, spec: ListSpec, definition: ViewDefinition): ListLook {
  const plain = plainLook(spec);
  const columns = (definition.columns ?? []).filter((path) => fieldsAlong(schema, type, path).length > 0);
  const { words = '', size = plain.size } = definition.state ?? {};
  return {
    words,
    filter: nothingElse(definition.filter),
    columns: columns.length > 0 ? columns : plain.columns,
    sorts: (definition.orderBy ?? []).flatMap((order) => sortFrom(order) ?? []),
    size: pageSizes.includes(size) ? size : plain.size,
  };
}

/** A view that shows what the list shows now. */
export const viewOfLook = (resource: string, { words, filter, columns, sorts, size }: ListLook): ViewDefinition => ({
  resource,
  ...(filter ? { filter } : {}),
  ...(sorts.length > 0 ? { orderBy: orderOf(sorts) } : {}),
  columns,
  state: { words, size },
});

function readFilter(text: string): Filter | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isTree(read) ? nothingElse(read) : undefined;
  } catch {
    return undefined;
  }
}

/** What an address says, over what the list would show without it. */
export function readLook(params: URLSearchParams, base: ListLook, schema: AskSchema, type: AskType): ListLook {
  const [words, filter, columns, sorts, size] = ['q', 'filter', 'columns', 'sort', 'size'].map((name) => params.get(name));
  const known = (columns ?? '').split(',').filter((path) => fieldsAlong(schema, type, path).length > 0);
  const sorted = (sorts ?? '')
    .split(',')
    .map(readSort)
    .filter(({ path }) => fieldsAlong(schema, type, path).at(-1)?.sortable);
  return {
    words: words ?? base.words,
    filter: filter === null || filter === undefined ? base.filter : readFilter(filter),
    columns: known.length > 0 ? known : base.columns,
    sorts: sorts === null ? base.sorts : sorted,
    size: pageSizes.includes(Number(size)) ? Number(size) : base.size,
  };
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Whether two looks show the same. */
export const isSameLook = (one: ListLook, other: ListLook): boolean =>
  one.words === other.words &&
  sameJson(one.filter, other.filter) &&
  sameJson(one.columns, other.columns) &&
  sameJson(one.sorts, other.sorts) &&
  one.size === other.size;

/** The address of a look: only what differs from what the list would show without it. */
export function printLook(look: ListLook, base: ListLook, view: string | null, page: number): URLSearchParams {
  const params = new URLSearchParams();
  if (view !== null) params.set('view', view);
  if (look.words !== base.words) params.set('q', look.words);
  if (!sameJson(look.filter, base.filter)) params.set('filter', JSON.stringify(look.filter ?? {}));
  if (!sameJson(look.columns, base.columns)) params.set('columns', look.columns.join(','));
  if (!sameJson(look.sorts, base.sorts)) params.set('sort', printSorts(look.sorts));
  if (look.size !== base.size) params.set('size', String(look.size));
  if (page > 0) params.set('page', String(page + 1));
  return params;
}

/** The filter with the words that are searched for besides. */
export function wholeFilter(filter: Filter | undefined, search: object | undefined): Filter | undefined {
  if (!search) return filter;
  return filter ? { and: [filter, search] } : (search as Filter);
}
