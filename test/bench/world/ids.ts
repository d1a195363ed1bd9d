/** The kinds of rows, each with its own part of the space of ids. */
const kinds = [
  'jurisdiction',
  'family',
  'unit',
  'familyMember',
  'group',
  'groupMember',
  'indicator',
  'document',
  'plan',
  'area',
  'goal',
  'measure',
  'support',
  'target',
  'responsibility',
  'mention',
] as const;

export type Kind = (typeof kinds)[number];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The id of the n-th row of a kind; ids grow in the order the rows are made, as the product's own do. */
export const idOf = (kind: Kind, n: number): string => `01900000-${hex(kinds.indexOf(kind), 4)}-7000-8000-${hex(n, 12)}`;
