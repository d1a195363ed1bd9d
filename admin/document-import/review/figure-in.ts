import { Comparator } from '../../../schema/target/target.enums.ts';
import type { TargetValues } from '../import-types.ts';

const scales: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const figure = /^(\d[\d,]*(?:\.\d+)?)([万亿](?!元))?(.*)$/u;

/** A target with what a figure's words say of it (5万吨: 50000 吨), to be filled in; `dueYear` is the plan's last year. */
export function figureIn(words: string, dueYear: number | null): TargetValues {
  const [, digits, scale, unit = ''] = figure.exec(words.normalize('NFKC').trim()) ?? [];
  return {
    indicator: '',
    comparator: Comparator.EQ,
    value: digits === undefined ? null : Number(digits.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1),
    valueMax: null,
    valueText: null,
    unitOfMeasure: unit.trim(),
    baselineYear: null,
    baseline: null,
    dueYear,
    nature: null,
  };
}
