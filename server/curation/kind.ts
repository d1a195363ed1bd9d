import type { EntityName } from '@mikro-orm/core';

/** What every curated row has. */
export interface CuratedRow {
  id: string;
  version: number;
  editedFields?: string[];
}

/** The values of a row by property; a reference is the id it holds. */
export type Values = Readonly<Record<string, unknown>>;
/** What is wrong, by field of the input. */
export type Problems = Record<string, string>;

/** A kind of curated rows: what the common verbs need to know of it. All else comes from the entity. */
export interface Kind {
  /** The name of the type, e.g. Goal. */
  name: string;
  /** What people call a row, e.g. goal. */
  label: string;
  entity: EntityName<CuratedRow>;
  /** Texts that must not be empty. */
  filled?: readonly string[];
  /** Texts that may be long; all others are names. */
  long?: readonly string[];
  /** The properties whose rows share one order of positions, e.g. those of one area: the first that is set counts. */
  placedIn?: readonly string[];
  /** What is wrong with a row as it is to be. */
  check?: (row: Values) => Problems;
}

/** The row as an object whose properties can be looked up by name. */
export const valuesOf = (row: object): Record<string, unknown> => row as Record<string, unknown>;

/** The problem that exactly one of some fields must be given, where it is not. */
export function exactlyOne(row: Values, properties: readonly string[], what: string): Problems {
  const given = properties.filter((property) => (row[property] ?? null) !== null);
  return given.length === 1
    ? {}
    : Object.fromEntries((given.length === 0 ? properties : given).map((property) => [`${property}Id`, `exactly one ${what} must be given`]));
}

const firstYear = 1900;
const lastYear = 2200;

/** The problems of fields that hold a year. */
export function yearProblems(row: Values, fields: readonly string[]): Problems {
  const wrong = fields.filter((field) => typeof row[field] === 'number' && (row[field] < firstYear || row[field] > lastYear));
  return Object.fromEntries(wrong.map((field) => [field, `is not a year from ${firstYear} to ${lastYear}`]));
}

/** The problem of a slug that is none. */
export const slugProblem = (row: Values, field: string): Problems =>
  typeof row[field] === 'string' && !/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(row[field]) ? { [field]: 'may hold small letters, digits and single hyphens only' } : {};

/** What a kind is called, with its article: an area, a unit. */
export const withArticle = ({ label }: Pick<Kind, 'label'>): string => `${/^[aeio]/.test(label) ? 'an' : 'a'} ${label}`;
