import { lists } from './lists.ts';
import type { Question } from './question.ts';
import { trees } from './trees.ts';

/** Every question, in the order of their names. */
export const questions: Question[] = [...trees, ...lists].toSorted((a, b) => a.name.localeCompare(b.name));
