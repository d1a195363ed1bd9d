import { type AskSchema, fieldsAlong, type AskType, typeListedBy, typeNamed } from '../reduced/ask-schema.ts';
import { usualColumns } from './columns.ts';
import { groupFromFilter } from './from-filter.ts';
import { type ChartKind, newGroup, type Parameter, type Question, type Show, type Sort } from './question.ts';
import { type Filter, groupToFilter } from './to-filter.ts';

/** A question as it is kept on the server and in addresses: in the words of the API. */
export interface Definition {
  resource: string;
  filter?: Filter;
  orderBy?: Filter[];
  columns?: string[];
  show?: Show;
  groupBy?: string[];
  chart?: ChartKind;
  parameters?: Parameter[];
}

/** A new question for rows of a type. */
export function newQuestion(schema: AskSchema, type: AskType): Question {
  const [first] = type.stats?.keys ?? [];
  return {
    type: type.name,
    group: newGroup(),
    columns: usualColumns(schema, type),
    sorts: [],
    show: 'TABLE',
    groupBy: first ? [type.stats?.keys.find(({ key }) => key === 'PLAN')?.key ?? first.key] : [],
    chart: 'BAR',
    parameters: [],
  };
}

const nested = ({ path, direction }: Sort): Filter => path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), direction) as Filter;

/** What an order of the API sorts by; undefined where it is none. */
export function sortFrom(order: Filter): Sort | undefined {
  const path: string[] = [];
  let here: unknown = order;
  while (typeof here === 'object' && here !== null) {
    const [entry] = Object.entries(here);
    if (!entry) return undefined;
    path.push(entry[0]);
    here = entry[1];
  }
  return here === 'ASC' || here === 'DESC' ? { path: path.join('.'), direction: here } : undefined;
}

/** What to sort by, as the API wants it. */
export const orderOf = (sorts: readonly Sort[]): Filter[] => sorts.map(nested);

/** The names of the parameters that a filter uses. */
function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('$' in value && typeof value.$ === 'string') return found.add(value.$);
  for (const inner of Object.values(value)) namesIn(inner, found);
  return found;
}

/** A question in the words of the API. Rules that say nothing yet are left out, and parameters that nothing asks for. */
export function toDefinition(schema: AskSchema, question: Question): Definition {
  const filter = groupToFilter(question.group);
  const names = namesIn(filter);
  const parameters = question.parameters.filter(({ name }) => names.has(name)).map((each) => ({ ...each, label: each.label.trim() || each.name }));
  return {
    resource: typeNamed(schema, question.type).list ?? '',
    ...(filter ? { filter } : {}),
    ...(question.sorts.length > 0 ? { orderBy: orderOf(question.sorts) } : {}),
    columns: question.columns,
    show: question.show,
    ...(question.groupBy.length > 0 ? { groupBy: question.groupBy } : {}),
    chart: question.chart,
    ...(parameters.length > 0 ? { parameters } : {}),
  };
}

/** A kept question to edit; null where the API lists no such rows. What it no longer knows is left out. */
export function fromDefinition(schema: AskSchema, definition: Definition): Question | null {
  const type = typeListedBy(schema, definition.resource);
  if (!type) return null;
  const blank = newQuestion(schema, type);
  const columns = definition.columns?.filter((path) => fieldsAlong(schema, type, path).length > 0);
  const keys = new Set(type.stats?.keys.map(({ key }) => key));
  const groupBy = definition.groupBy?.filter((key) => keys.has(key));
  return {
    type: type.name,
    group: groupFromFilter(schema, definition.filter, type),
    columns: columns?.length ? columns : blank.columns,
    sorts: definition.orderBy?.flatMap((order) => sortFrom(order) ?? []) ?? [],
    show: definition.show ?? 'TABLE',
    groupBy: groupBy?.length ? groupBy : blank.groupBy,
    chart: definition.chart ?? 'BAR',
    parameters: definition.parameters ?? [],
  };
}
