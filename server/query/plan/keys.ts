import { badInput } from '../../core/errors.ts';
import type { Level } from './plan.ts';

/** Where a level's rows hold the key of a child. */
export function indexOf(level: Level, child: number): number {
  for (const object of level.objects)
    for (const field of object.fields) if ((field.kind === 'one' || field.kind === 'many') && field.child === child) return field.index;
  throw new Error(`No field of ${level.entity.name} leads to its child ${child}.`);
}

/** The one key that a single row is asked for by. */
export function keyOf(keys: Record<string, string | null | undefined>): { name: string; value: string } {
  const given = Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined);
  const [first] = given;
  const names = Object.keys(keys);
  if (!first || given.length > 1)
    throw badInput(`Give ${names.join(' or ')}: exactly one.`, Object.fromEntries(names.map((name) => [name, 'exactly one is needed'])));
  return { name: first[0], value: first[1] };
}
