import { Measure } from '../../db/measure/measure.entity.ts';
import type { Kind } from '../curation/kind.ts';
import { wordsProblem } from '../curation/words.ts';

/** Measures, as the common verbs know them. */
export const measureKind: Kind = { name: 'Measure', label: 'measure', entity: Measure, long: ['text'], placedIn: ['area'], check: wordsProblem };
