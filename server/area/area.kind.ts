import { Area } from '../../db/area/area.entity.ts';
import type { Kind } from '../curation/kind.ts';

/** Areas, as the common verbs know them. */
export const areaKind: Kind = { name: 'Area', label: 'area', entity: Area, filled: ['title'], placedIn: ['plan'] };
