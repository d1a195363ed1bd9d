import { Comparator } from '../../schema/target/target.enums.ts';
import type { TargetFigure } from './target-types.ts';

const signs: Partial<Record<Comparator, string>> = {
  [Comparator.LTE]: '≤ ',
  [Comparator.LT]: '< ',
  [Comparator.GTE]: '≥ ',
  [Comparator.GT]: '> ',
};
const inWords = new Set<Comparator>([Comparator.ABOUT, Comparator.DECREASE_BY, Comparator.INCREASE_BY]);

/** A number as it is printed: grouped in threes, no needless zeros. */
export const formatNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** A number with its unit of measure: 85%, 8.2/10万, 12,000 人. */
export function formatQuantity(value: string, unit: string): string {
  if (!unit) return value;
  return /^[%‰/℃°]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
}

/** A target's value with its comparator: ≤ 8.2/10万, 下降 10%, 1–2 次; words where the figure is given in words only. */
export function formatTarget(target: TargetFigure, translate: (key: string) => string): string {
  if (target.comparator === Comparator.TEXT || target.value === null) return target.valueText ?? translate('pg.enum.comparator.TEXT');
  const number = target.valueMax === null ? formatNumber(target.value) : `${formatNumber(target.value)}–${formatNumber(target.valueMax)}`;
  const quantity = formatQuantity(number, target.unitOfMeasure);
  return inWords.has(target.comparator)
    ? `${translate(`pg.enum.comparator.${target.comparator}`)} ${quantity}`
    : `${signs[target.comparator] ?? ''}${quantity}`;
}
