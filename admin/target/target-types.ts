import type { Comparator, TargetNature } from '../../schema/target/target.enums.ts';

/** What is needed to print a target's value. */
export interface TargetFigure {
  comparator: Comparator;
  value: number | null;
  valueMax: number | null;
  valueText: string | null;
  unitOfMeasure: string;
}

/** A target as the console shows it. */
export interface TargetRow extends TargetFigure {
  id: string;
  indicatorName: string;
  baselineYear: number | null;
  baseline: number | null;
  dueYear: number | null;
  nature: TargetNature | null;
  quote: string | null;
  position: number;
  indicator: { id: string; name: string; nameEn: string | null } | null;
}

/** The fields of `TargetRow`. */
export const targetFields =
  'id indicatorName comparator value valueMax valueText unitOfMeasure baselineYear baseline dueYear nature quote position indicator { id name nameEn }';
