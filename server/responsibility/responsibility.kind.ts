import { Mention } from '../../db/responsibility/mention.entity.ts';
import { Responsibility } from '../../db/responsibility/responsibility.entity.ts';
import { exactlyOne, type Kind } from '../curation/kind.ts';

/** Responsibilities, as the common verbs know them. */
export const responsibilityKind: Kind = {
  name: 'Responsibility',
  label: 'responsibility',
  entity: Responsibility,
  placedIn: ['goal', 'measure', 'target'],
  check: (row) => ({
    ...exactlyOne(row, ['goal', 'measure', 'target'], 'of goal, measure and target'),
    ...exactlyOne(row, ['unit', 'group'], 'of unit and group'),
  }),
};

/** Mentions, as the common verbs know them. */
export const mentionKind: Kind = {
  name: 'Mention',
  label: 'mention',
  entity: Mention,
  filled: ['asWritten'],
  placedIn: ['goal', 'measure'],
  check: (row) => ({ ...exactlyOne(row, ['goal', 'measure'], 'of goal and measure'), ...exactlyOne(row, ['unit', 'family'], 'of unit and family') }),
};
