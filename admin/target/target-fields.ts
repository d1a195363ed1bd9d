import { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import type { Draft, FieldSpec } from '../curation/draft.ts';
import type { TargetFigure } from './target-types.ts';

/** The fields of a target. */
export const targetFieldSpecs: readonly FieldSpec[] = [
  { name: 'indicatorName', label: 'pg.imports.field.indicator', kind: 'text', required: true, chinese: true },
  { name: 'indicatorId', label: 'pg.curate.field.indicator', kind: 'record', select: 'indicator { id name }' },
  { name: 'comparator', label: 'pg.imports.field.comparator', kind: 'choice', choices: Object.values(Comparator), words: 'pg.enum.comparator' },
  { name: 'valueText', label: 'pg.imports.field.valueText', kind: 'text', chinese: true },
  { name: 'value', label: 'pg.imports.field.value', kind: 'number' },
  { name: 'valueMax', label: 'pg.imports.field.valueMax', kind: 'number' },
  { name: 'unitOfMeasure', label: 'pg.imports.field.unitOfMeasure', kind: 'text', keepEmpty: true },
  { name: 'dueYear', label: 'pg.imports.field.dueYear', kind: 'year' },
  { name: 'baseline', label: 'pg.imports.field.baseline', kind: 'number' },
  { name: 'baselineYear', label: 'pg.imports.field.baselineYear', kind: 'year' },
  { name: 'nature', label: 'pg.imports.field.nature', kind: 'choice', choices: ['', ...Object.values(TargetNature)], words: 'pg.enum.nature' },
  { name: 'quote', label: 'pg.curate.field.quote', kind: 'text', hint: 'pg.curate.hint.quote', chinese: true, wide: true },
];

const always = ['indicatorName', 'indicatorId', 'comparator', 'dueYear', 'baseline', 'baselineYear', 'nature', 'quote'];

/** The fields that go with the comparator: a range has two figures, words have none. */
export function targetFieldsShown({ comparator }: Draft): string[] {
  if (comparator === Comparator.TEXT) return [...always, 'valueText'];
  return [...always, 'value', 'unitOfMeasure', ...(comparator === Comparator.RANGE ? ['valueMax'] : [])];
}

/** A target without the figures that do not go with its comparator. */
export function withoutOtherFigures(draft: Draft): Draft {
  const shown = targetFieldsShown(draft);
  return {
    ...draft,
    ...(shown.includes('value') ? {} : { value: '' }),
    ...(shown.includes('valueMax') ? {} : { valueMax: '' }),
    ...(shown.includes('valueText') ? {} : { valueText: '' }),
  };
}

const numberOf = (words: string | boolean | undefined): number | null => (typeof words === 'string' && words.trim() !== '' ? Number(words) : null);

/** What a target that is being typed will print. */
export function figureOf(draft: Draft): TargetFigure {
  const kept = withoutOtherFigures(draft);
  return {
    comparator: kept['comparator'] as Comparator,
    value: numberOf(kept['value']),
    valueMax: numberOf(kept['valueMax']),
    valueText: String(kept['valueText'] ?? '') || null,
    unitOfMeasure: String(kept['unitOfMeasure'] ?? ''),
  };
}
