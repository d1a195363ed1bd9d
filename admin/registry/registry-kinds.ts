import { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { Draft, FieldSpec } from '../curation/draft.ts';
import type { PickerSource } from '../curation/RecordPicker.tsx';
import { familySource, indicatorSource, jurisdictionSource, unitSource } from '../curation/sources.ts';

/** A kind of records of the registry, and how they are put right. */
export interface RegistryKind {
  /** The type in the API. */
  type: string;
  /** The field of an answer that holds one. */
  answer: string;
  fields: readonly FieldSpec[];
  /** The fields of a new one, where there are more. */
  createFields?: readonly FieldSpec[];
  /** What a new one begins with. */
  draft?: Draft;
  /** Where the records are found that a field refers to. */
  sources: Readonly<Record<string, PickerSource<never>>>;
  /** The verb that merges, and where others to merge are found. */
  merge?: { verb: string; source: PickerSource<never> };
  /** The verbs for other names: `addUnitAlias` takes a `unitId`. */
  alias?: { verb: string; id: string };
}

const name: FieldSpec = { name: 'name', label: 'pg.curate.field.name', kind: 'text', required: true, chinese: true };
const nameEn: FieldSpec = { name: 'nameEn', label: 'pg.curate.field.nameEn', kind: 'text' };
const shortName: FieldSpec = { name: 'shortName', label: 'pg.curate.field.shortName', kind: 'text', required: true, chinese: true };
const place: FieldSpec = { name: 'jurisdictionId', label: 'pg.word.place', kind: 'record', select: 'jurisdiction { id name }', required: true };
const familyFields: readonly FieldSpec[] = [name, { ...nameEn, required: true }, shortName];

/** Units: bodies that answer for something. */
export const unitKind: RegistryKind = {
  type: 'Unit',
  answer: 'unit',
  fields: [name, shortName, nameEn, place],
  sources: { jurisdictionId: jurisdictionSource },
  merge: { verb: 'mergeUnits', source: unitSource },
  alias: { verb: 'UnitAlias', id: 'unitId' },
};

/** Families: the same line of work at every level. */
export const familyKind: RegistryKind = {
  type: 'UnitFamily',
  answer: 'unitFamily',
  fields: familyFields,
  createFields: [...familyFields, { name: 'code', label: 'pg.curate.field.code', kind: 'text', required: true, hint: 'pg.curate.hint.family_code' }],
  sources: {},
  merge: { verb: 'mergeUnitFamilies', source: familySource },
  alias: { verb: 'UnitFamilyAlias', id: 'familyId' },
};

/** Groups of units that plans call by one name. */
export const groupKind: RegistryKind = {
  type: 'UnitGroup',
  answer: 'unitGroup',
  fields: [name, nameEn, place, { name: 'membersComplete', label: 'pg.curate.field.membersComplete', kind: 'flag' }],
  sources: { jurisdictionId: jurisdictionSource },
};

/** Indicators: what targets set a value for. */
export const indicatorKind: RegistryKind = {
  type: 'Indicator',
  answer: 'indicator',
  fields: [
    name,
    nameEn,
    { name: 'unitOfMeasure', label: 'pg.curate.field.unitOfMeasure', kind: 'text', keepEmpty: true },
    { name: 'direction', label: 'pg.curate.field.direction', kind: 'choice', choices: Object.values(IndicatorDirection), words: 'pg.enum.direction' },
    { name: 'definition', label: 'pg.curate.field.definition', kind: 'long', chinese: true },
  ],
  draft: { direction: IndicatorDirection.NEUTRAL },
  sources: {},
  merge: { verb: 'mergeIndicators', source: indicatorSource },
  alias: { verb: 'IndicatorAlias', id: 'indicatorId' },
};

/** Jurisdictions: the places that plans are made for. */
export const jurisdictionKind: RegistryKind = {
  type: 'Jurisdiction',
  answer: 'jurisdiction',
  fields: [
    name,
    shortName,
    nameEn,
    { name: 'level', label: 'pg.curate.field.level', kind: 'choice', choices: Object.values(JurisdictionLevel), words: 'pg.enum.level', required: true },
    { name: 'code', label: 'pg.curate.field.code', kind: 'text' },
    { name: 'parentId', label: 'pg.curate.field.parent', kind: 'record', select: 'parent { id name }' },
  ],
  draft: { level: JurisdictionLevel.COUNTY },
  sources: { parentId: jurisdictionSource },
};

/** Documents that plans were issued in. */
export const documentKind: RegistryKind = {
  type: 'Document',
  answer: 'document',
  fields: [
    { name: 'title', label: 'pg.curate.field.title', kind: 'text', required: true, wide: true, chinese: true },
    { name: 'number', label: 'pg.curate.field.number', kind: 'text', chinese: true },
    { name: 'issuer', label: 'pg.curate.field.issuer', kind: 'text', chinese: true },
    { name: 'issuedOn', label: 'pg.curate.field.issuedOn', kind: 'date' },
    { ...place, required: false },
  ],
  sources: { jurisdictionId: jurisdictionSource },
};
