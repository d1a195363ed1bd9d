import type { ListArgs } from '../../../schema/common/connection.ts';
import { badInput } from '../../core/errors.ts';

/** Which page of a list is asked for. */
export interface Page {
  size: number;
  offset: number;
  backward: boolean;
  after: string | null;
  before: string | null;
}

/** The sizes of pages. */
export const pageSizes = { most: 1000, root: 20, nested: 50, farthest: 1_000_000 };

function bounded(name: string, value: number, most: number): number {
  if (value < 0 || value > most) throw badInput(`${name} must be from 0 to ${most}; it is ${value}.`, { [name]: `must be from 0 to ${most}` });
  return value;
}

function refuse(names: string): never {
  throw badInput(
    `${names} do not go together.`,
    Object.fromEntries(names.split(' and ').map((name) => [name, `does not go together with the other of ${names}`])),
  );
}

/** Reads the page from the arguments of a list; refuses what makes no sense. */
export function pageOf({ first, last, after, before, offset }: ListArgs, usual: number): Page {
  const given = (value: unknown): boolean => value !== null && value !== undefined;
  if (given(first) && given(last)) refuse('first and last');
  if (given(offset) && given(last)) refuse('offset and last');
  if (given(offset) && given(after)) refuse('offset and after');
  if (given(offset) && given(before)) refuse('offset and before');
  const size = given(last) ? bounded('last', Number(last), pageSizes.most) : bounded('first', Number(first ?? usual), pageSizes.most);
  return { size, offset: bounded('offset', Number(offset ?? 0), pageSizes.farthest), backward: given(last), after: after ?? null, before: before ?? null };
}
