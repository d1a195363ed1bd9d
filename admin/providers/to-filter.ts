import type { ResourceSpec } from './any-resource.ts';

/** A filter or order of the API: a tree of inputs. */
export type InputTree = { [key: string]: unknown };

const operators = new Set(['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'isNull']);
const isTree = (value: unknown): value is InputTree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** `nest('area.plan.id', x)` is `{ area: { plan: { id: x } } }`. */
export const nest = (path: string, value: unknown): InputTree => path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as InputTree;

/** What a form's value means as a filter: a plain value is equality, a list is membership, an object is a nested filter or an operator. */
function toCondition(value: unknown): unknown {
  if (Array.isArray(value)) return { in: value };
  if (!isTree(value)) return { eq: value };
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, operators.has(key) ? inner : toCondition(inner)]));
}

/** A list's filter values as the API's filter. `q` is the free search; dotted names and nested objects reach related records. */
export function toFilter(values: InputTree, spec: ResourceSpec): InputTree | undefined {
  const parts = Object.entries(values).flatMap(([key, value]) => {
    if (isEmpty(value) || (isTree(value) && Object.keys(value).length === 0)) return [];
    return key === 'q' ? [(spec.search(String(value).trim()) ?? {}) as InputTree] : [nest(key, toCondition(value))];
  });
  return parts.length > 1 ? { and: parts } : parts[0];
}
