import { Target } from '../../db/target/target.entity.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { type Kind, type Problems, type Values, yearProblems } from '../curation/kind.ts';

const has = (row: Values, field: string): boolean => (row[field] ?? null) !== null;

/** A comparator and its figures agree: a range has two, words have none, all others one. */
function figureProblems(row: Values): Problems {
  const { comparator } = row;
  const [value, valueMax] = [has(row, 'value'), has(row, 'valueMax')];
  if (comparator === Comparator.TEXT) {
    return { ...(value && { value: 'cannot be given with TEXT' }), ...(valueMax && { valueMax: 'cannot be given with TEXT' }) };
  }
  if (!value) return { value: `must be given with ${String(comparator)}` };
  if (comparator !== Comparator.RANGE) return valueMax ? { valueMax: 'can be given with RANGE only' } : {};
  if (!valueMax) return { valueMax: 'must be given with RANGE' };
  return Number(row['value']) > Number(row['valueMax']) ? { valueMax: 'is below value' } : {};
}

function ownerProblems(row: Values): Problems {
  if (has(row, 'goal') && has(row, 'measure')) return { measureId: 'cannot be given with goalId' };
  return has(row, 'plan') ? {} : { planId: 'must be given where no goal or measure states it' };
}

const checkTarget = (row: Values): Problems => ({ ...figureProblems(row), ...ownerProblems(row), ...yearProblems(row, ['baselineYear', 'dueYear']) });

/** Targets, as the common verbs know them. */
export const targetKind: Kind = {
  name: 'Target',
  label: 'target',
  entity: Target,
  filled: ['indicatorName'],
  long: ['quote', 'valueText'],
  placedIn: ['plan'],
  check: checkTarget,
};
