import { AreaTheme } from '../../schema/area/area.enums.ts';
import { GoalKind } from '../../schema/goal/goal.enums.ts';
import { MeasureKind } from '../../schema/measure/measure.enums.ts';
import type { FieldSpec } from '../curation/draft.ts';

const text: FieldSpec = { name: 'text', label: 'pg.curate.field.text', kind: 'long', chinese: true };
const ordinal: FieldSpec = { name: 'ordinal', label: 'pg.curate.field.ordinal', kind: 'text', keepEmpty: true };
const label: FieldSpec = { name: 'label', label: 'pg.curate.field.label', kind: 'text', hint: 'pg.curate.hint.label', chinese: true, wide: true };
const open: FieldSpec = { name: 'open', label: 'pg.curate.field.open', kind: 'flag', wide: true };

/** The fields of a goal. */
export const goalFields: readonly FieldSpec[] = [
  text,
  { name: 'kind', label: 'pg.curate.field.kind', kind: 'choice', choices: Object.values(GoalKind), words: 'pg.enum.goalKind' },
  ordinal,
  label,
  open,
];

/** The fields of a measure. */
export const measureFields: readonly FieldSpec[] = [
  { name: 'title', label: 'pg.curate.field.title', kind: 'text', keepEmpty: true, wide: true, chinese: true },
  text,
  { name: 'kind', label: 'pg.curate.field.kind', kind: 'choice', choices: Object.values(MeasureKind), words: 'pg.enum.measureKind' },
  ordinal,
  label,
  open,
];

/** The fields of an area. */
export const areaFields: readonly FieldSpec[] = [
  { name: 'title', label: 'pg.curate.field.title', kind: 'text', required: true, wide: true, chinese: true },
  { name: 'section', label: 'pg.curate.field.section', kind: 'text', keepEmpty: true, hint: 'pg.curate.hint.section', chinese: true },
  { name: 'theme', label: 'pg.curate.field.theme', kind: 'choice', choices: ['', ...Object.values(AreaTheme)], words: 'pg.enum.theme' },
];

/** The fields of a plan. */
export const planFields: readonly FieldSpec[] = [
  { name: 'title', label: 'pg.curate.field.title', kind: 'text', required: true, wide: true, chinese: true },
  { name: 'key', label: 'pg.curate.field.key', kind: 'text', required: true, hint: 'pg.curate.hint.key' },
  { name: 'topic', label: 'pg.word.topic', kind: 'text', hint: 'pg.curate.hint.topic' },
  { name: 'periodStart', label: 'pg.curate.field.periodStart', kind: 'year' },
  { name: 'periodEnd', label: 'pg.curate.field.periodEnd', kind: 'year' },
  { name: 'jurisdictionId', label: 'pg.word.place', kind: 'record', select: 'jurisdiction { id name }', required: true },
  { name: 'documentId', label: 'pg.word.document', kind: 'record', select: 'document { id title }' },
];
