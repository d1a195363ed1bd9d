import { badInput } from '../../core/errors.ts';
import { isUuid } from '../../core/ids.ts';
import type { Cast } from '../map/entity-map.ts';

/** A statement with its parameters. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** An array as PostgreSQL writes it. */
export const arrayLiteral = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'null' : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** A list of ids as PostgreSQL writes it; the ids are known to be such. */
export const idArray = (ids: Iterable<string>): string => `{${[...ids].join(',')}}`;

/** Refuses what PostgreSQL could not take as a value of this kind. */
function checked(value: unknown, cast: Cast, where: string): unknown {
  if (cast === 'uuid' && !isUuid(String(value))) throw badInput(`${where}: ${JSON.stringify(value)} is not an id.`, { [where]: 'is not an id' });
  if (typeof value === 'string' && value.includes('\0'))
    throw badInput(`${where}: a text cannot hold the character U+0000.`, { [where]: 'holds the character U+0000' });
  if (value instanceof Date) return cast === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
  return value;
}

/** The parameters of one statement, in the order they were added. */
export class Params {
  readonly values: unknown[] = [];

  /** Adds a value; gives back how to write it. `where` names the argument for the error message. */
  add(value: unknown, cast: Cast, where: string): string {
    const sent = checked(value, cast, where);
    this.values.push(typeof sent === 'boolean' ? sent : String(sent));
    return cast === 'boolean' ? `$${this.values.length}::boolean` : `$${this.values.length}::text::${cast}`;
  }

  /** Adds a list of values. */
  addList(values: readonly unknown[], cast: Cast, where: string): string {
    if (values.length > 1000) throw badInput(`${where}: ${values.length} values are more than the 1000 allowed.`, { [where]: 'has more than 1000 values' });
    this.values.push(arrayLiteral(values.map((value) => checked(value, cast, where))));
    return `$${this.values.length}::text::${cast}[]`;
  }

  /** Adds ids that came from the database. */
  addIds(ids: Iterable<string>): string {
    this.values.push(idArray(ids));
    return `$${this.values.length}::text::uuid[]`;
  }
}
