import { badInput } from '../../core/errors.ts';
import type { OrderKey } from './order.ts';
import { isUuid } from '../../core/ids.ts';

type CursorValue = string | number | boolean | null;

const broken = (argument: string): Error =>
  badInput(`${argument} is not a cursor of this list: take it from the same query with the same orderBy.`, { [argument]: 'is not a cursor of this list' });

/** What a cursor must match: the fields sorted by and their directions. */
const signature = (keys: readonly OrderKey[]): string => keys.map((key) => `${key.path}${key.descending ? '-' : '+'}`).join(',');

/** The cursor of a row: what it is sorted by, opaque to clients. */
export const writeCursor = (keys: readonly OrderKey[], values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([signature(keys), ...values])).toString('base64url');

function fits(value: unknown, key: OrderKey): value is CursorValue {
  if (value === null) return key.nullable;
  if (key.cast === 'int') return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (key.cast === 'float8') return typeof value === 'number';
  if (key.cast === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string' || value.includes('\0')) return false;
  if (key.cast === 'uuid') return isUuid(value);
  return key.cast === 'text' || !Number.isNaN(Date.parse(value));
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Reads a cursor back; refuses one that is broken or of another order. */
export function readCursor(text: string, keys: readonly OrderKey[], argument: string): CursorValue[] {
  const decoded = decode(text);
  if (!Array.isArray(decoded) || decoded.length !== keys.length + 1) throw broken(argument);
  const [sign, ...values] = decoded as unknown[];
  if (sign !== signature(keys)) throw broken(argument);
  return keys.map((key, place) => {
    const value = values[place];
    if (!fits(value, key)) throw broken(argument);
    return value;
  });
}
