import { Comparator } from '../../schema/target/target.enums.ts';
import type { ComparedRow } from './compare-query.ts';

/** A bar of the chart. */
export interface Bar {
  label: string;
  year: string;
  value: number;
  figure: string;
}

const changes = new Set<Comparator>([Comparator.INCREASE_BY, Comparator.DECREASE_BY, Comparator.TEXT]);

/** The figures that can be drawn on one axis: levels, in the unit of measure that most of them are in. */
export function drawable(rows: readonly ComparedRow[]): { unit: string; rows: ComparedRow[] } {
  const levels = rows.filter(({ target }) => target.value !== null && !changes.has(target.comparator));
  const units = new Map<string, ComparedRow[]>();
  for (const row of levels) units.set(row.target.unitOfMeasure, [...(units.get(row.target.unitOfMeasure) ?? []), row]);
  const [unit, most] = [...units].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
  return { unit, rows: most };
}
