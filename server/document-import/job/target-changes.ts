import { Comparator } from '../../../schema/target/target.enums.ts';
import type { TargetFile } from '../export/plan-file.ts';
import type { TargetChanges } from './decision.ts';

const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A target with a reviewer's changes; fields left out stay, null takes a value away. */
export function targetWith(target: TargetFile, { unitOfMeasure, indicator, comparator, valueText, ...rest }: TargetChanges): TargetFile {
  return {
    ...target,
    ...defined(rest),
    indicator: indicator ?? target.indicator,
    comparator: comparator ?? (rest.value === null ? Comparator.TEXT : target.comparator),
    unit: unitOfMeasure === undefined ? target.unit : (unitOfMeasure ?? ''),
    valueText: valueText === undefined ? target.valueText : (valueText ?? undefined),
  };
}
