import { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';

const types = new Set(Object.values(NeighborKind).map((kind) => kind.replaceAll('_', '').toLowerCase()));

/** Whether rows of a type can be points of a picture. */
export const isDrawn = (type: string): boolean => types.has(type.toLowerCase());
