import { badInput } from '../core/errors.ts';
import type { SqlExecutor } from './executor.ts';
import { Params } from './sql/params.ts';

/** A family of units that a filter names. */
export interface Family {
  id: string;
  /** How many units it has; of those that have many, only that they do. */
  units: number;
}

/** A family of this many units or more has many. */
export const manyUnits = 20;

const marks = /[\s'’‘`´\-_.,·]+/gu;

/** A family's name without what writers vary: case, width, spaces, apostrophes and hyphens. */
export const familyKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(marks, '');

/** The families' names, with how many units each has. */
const namesStatement = (where: string): string => `
  select f.id, n.name, f.code, (select count(*)::int from (select 1 from unit_family_member m where m.family_id = f.id limit ${manyUnits}) m)
  from unit_family f cross join lateral (
    select unnest(array[f.code, f.name, f.name_en, f.short_name]) as name
    union all select a.name from unit_family_alias a where a.family_id = f.id
  ) n${where}`;

const pairsOf = (text: string): Set<string> => new Set(Array.from(text, (letter, place) => letter + (Array.from(text)[place + 1] ?? '')));

/** How alike two names are: the share of pairs of letters that they have in common. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  const held = one.includes(other) || other.includes(one) ? 0.5 : 0;
  return held + (2 * common) / (a.size + b.size || 1);
}

function unknownFamily(asked: string, rows: readonly (readonly unknown[])[]): Error {
  const ranked = rows
    .map(([, name, code]) => ({ code: String(code), name: String(name), likeness: likeness(familyKey(asked), familyKey(String(name))) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  const near = [...new Map(ranked.filter((each) => each.likeness > 0.2).map((each) => [each.code, `${each.name} (${each.code})`])).values()].slice(0, 5);
  const advice = near.length > 0 ? `Near names: ${near.join(', ')}.` : 'The query unitFamilies lists them all.';
  return badInput(`No family of units is called ${JSON.stringify(asked.slice(0, 100))}. ${advice}`, { 'involves.family': `is not known. ${advice}` });
}

/** Notes the families that a filter names, however deep. */
export function familiesNamed(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) familiesNamed(item, found);
  else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const [name, inner] of Object.entries(value)) {
      const family: unknown = name === 'involves' && inner !== null && typeof inner === 'object' ? (inner as { family?: unknown }).family : undefined;
      if (typeof family === 'string' && family !== '') found.add(family);
      familiesNamed(inner, found);
    }
  }
  return found;
}

const bookOf = (rows: readonly (readonly unknown[])[]): Map<string, Family> =>
  new Map(rows.map(([id, name, , units]) => [familyKey(String(name)), { id: String(id), units: Number(units) }]));

/** Finds the families by code or by any of their names: those written as they are kept first, then, where one is missing, among all. */
export async function findFamilies(executor: SqlExecutor, names: ReadonlySet<string>): Promise<ReadonlyMap<string, Family>> {
  if (names.size === 0) return new Map();
  const params = new Params();
  const asked = params.addList(
    [...names].map((name) => name.toLowerCase()),
    'text',
    'involves.family',
  );
  const known = bookOf(await executor.query({ text: namesStatement(` where lower(n.name) = any(${asked})`), values: params.values }));
  if ([...names].every((name) => known.has(familyKey(name)))) return known;
  const rows = await executor.query({ text: namesStatement(''), values: [] });
  const all = bookOf(rows);
  for (const name of names) if (!all.has(familyKey(name))) throw unknownFamily(name, rows);
  return all;
}
