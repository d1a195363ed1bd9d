import { Goal } from '../../db/goal/goal.entity.ts';
import type { Kind } from '../curation/kind.ts';
import { wordsProblem } from '../curation/words.ts';

/** Goals, as the common verbs know them. */
export const goalKind: Kind = { name: 'Goal', label: 'goal', entity: Goal, long: ['text'], placedIn: ['area'], check: wordsProblem };
