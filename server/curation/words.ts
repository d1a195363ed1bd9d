import type { Problems, Values } from './kind.ts';

const isEmpty = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** A goal or a measure says something: in the document's words or in an editor's. */
export const wordsProblem = (row: Values): Problems => (isEmpty(row['text']) && isEmpty(row['label']) ? { text: 'must be given where there is no label' } : {});
