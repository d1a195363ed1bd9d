import { Indicator } from '../../db/indicator/indicator.entity.ts';
import type { Kind } from '../curation/kind.ts';

/** Indicators, as the common verbs know them. */
export const indicatorKind: Kind = { name: 'Indicator', label: 'indicator', entity: Indicator, filled: ['name'], long: ['definition'] };
