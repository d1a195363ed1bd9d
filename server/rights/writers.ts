import type { Em } from '../../db/orm.ts';
import type { Viewer } from '../core/context.ts';

const writers = new WeakMap<Em, Viewer>();

/** Notes who writes with a unit of work. */
export const setWriter = (em: Em, viewer: Viewer): WeakMap<Em, Viewer> => writers.set(em, viewer);

/** Who writes with a unit of work; nobody where a program does. */
export const writerOf = (em: Em): Viewer | null => writers.get(em) ?? null;
