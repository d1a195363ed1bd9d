import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import type { IndicatorTarget } from './indicator-query.ts';

const changes = new Set<Comparator>([Comparator.INCREASE_BY, Comparator.DECREASE_BY, Comparator.TEXT]);

/** Targets that state a level of the indicator, in one unit of measure; a change or words cannot be set beside a level. */
const comparable = (targets: IndicatorTarget[]): IndicatorTarget[] => {
  const levels = targets.filter((target) => target.value !== null && !changes.has(target.comparator));
  return levels.filter((target) => target.unitOfMeasure === levels[0]?.unitOfMeasure);
};

/** The ids of the targets that ask for most, where two or more can be compared and they differ. */
export function strictestOf(targets: IndicatorTarget[], direction: IndicatorDirection): ReadonlySet<string> {
  const levels = comparable(targets);
  const values = levels.map((target) => target.value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (direction === IndicatorDirection.NEUTRAL || levels.length < 2 || least === most) return new Set();
  const best = direction === IndicatorDirection.HIGHER ? most : least;
  return new Set(levels.filter((target) => target.value === best).map((target) => target.id));
}
