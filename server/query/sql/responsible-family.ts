import type { FilterValue } from './list-request.ts';

const given = (value: FilterValue): [string, unknown][] => Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);

/** The one condition of this name in a filter, where there is no other. */
function only(value: unknown, ...path: string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (value === null || typeof value !== 'object') return undefined;
  const [[key, inner] = ['', null], ...others] = given(value as FilterValue);
  return key === name && others.length === 0 ? only(inner, ...rest) : undefined;
}

/** The roles that a condition on a role names; null where there is none, undefined where it says anything else. */
function rolesAsked(role: unknown): string[] | null | undefined {
  if (role === null || role === undefined) return null;
  const [one, several] = [only(role, 'eq'), only(role, 'in')];
  return typeof one === 'string' ? [one] : Array.isArray(several) ? (several as string[]) : undefined;
}

/** Which families, in which roles, a filter on items asks for by what they lead to: `{ responsibilities: { some: { role, unit: { families: { some } } } } }` and nothing else. */
export function responsibleFamily(filter: FilterValue): { family: FilterValue; roles: string[] | null } | null {
  const asked = only(filter, 'responsibilities', 'some');
  if (asked === null || typeof asked !== 'object') return null;
  const { role, ...rest } = asked as FilterValue;
  const [family, roles] = [only(rest, 'unit', 'families', 'some'), rolesAsked(role)];
  return family !== null && typeof family === 'object' && roles !== undefined ? { family: family as FilterValue, roles } : null;
}
