import type { Em } from '../../../db/orm.ts';

/**
 * Lets the rest of a change set write rows as a program does: the change set keeps its author, but the rows do not count as made by hand
 * (what a curator made is never removed by a later import), and rows that are restored keep their own authors.
 */
export async function asProgram(em: Em): Promise<void> {
  await em.execute(`select set_config('plangraph.actor', '', true)`);
}
