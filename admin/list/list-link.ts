import type { Filter } from '../ask/question/to-filter.ts';

/** The address of a list that opens with a filter. */
export const listLink = (path: string, filter: Filter): string => `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
