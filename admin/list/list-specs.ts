import type { FieldSpec } from '../curation/draft.ts';
import type { PickerSource } from '../curation/RecordPicker.tsx';
import { documentSource, indicatorSource, jurisdictionSource } from '../curation/sources.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { Sort } from '../ask/question/question.ts';
import type { Filter } from '../ask/question/to-filter.ts';
import { documentKind, familyKind, groupKind, indicatorKind, jurisdictionKind, type RegistryKind, unitKind } from '../registry/registry-kinds.ts';
import { targetFieldSpecs } from '../target/target-fields.ts';
import { areaFields, goalFields, measureFields, planFields } from '../workbench/item-fields.ts';

/** What can be done with several rows of a list at once. */
export interface BulkSpec {
  /** The plural by which the verbs of the API go: `updateGoals`. */
  plural: string;
  /** The fields that can be set for all. */
  fields: readonly FieldSpec[];
  /** Where the records are found that a field refers to. */
  sources?: Readonly<Record<string, PickerSource<never>>>;
  /** Whether they can be put in families and taken out of them. */
  families?: boolean;
  /** Whether they are published and archived. */
  published?: boolean;
}

/** A list of the console: what it lists, and how it opens. */
export interface ListSpec {
  /** The type of rows in the API; everything else that can be known of it comes from the schema. */
  type: string;
  /** The address of the page. */
  path: string;
  columns: readonly string[];
  sorts: readonly Sort[];
  /** A condition that it opens with; it can be removed like any other. */
  filter?: Filter;
  /** What stands below the heading: a message key. */
  intro?: string;
  /** How new ones are made here, and what the button is called. */
  create?: { kind: RegistryKind; label: string; pageOf?: (id: string) => string };
  bulk?: BulkSpec;
}

const by = (...paths: string[]): Sort[] => paths.map((path) => ({ path, direction: 'ASC' }));
const only = (fields: readonly FieldSpec[], ...names: string[]): FieldSpec[] => fields.filter(({ name }) => names.includes(name));
const counts = (...fields: string[]): string[] => fields.map((field) => `${field}.totalCount`);
const place = { jurisdictionId: jurisdictionSource };
const role: FieldSpec = { name: 'role', label: 'pg.word.role', kind: 'choice', choices: Object.values(ResponsibilityRole), words: 'pg.enum.role' };
const inPlan = by('plan.title', 'position');

/** The lists of the console. */
export const listSpecs = {
  plans: {
    type: 'Plan',
    path: '/plans',
    columns: ['title', 'jurisdiction.name', 'topic', 'periodStart', 'periodEnd', 'status', ...counts('areas', 'goals', 'measures', 'targets')],
    sorts: by('title'),
    bulk: {
      plural: 'Plans',
      fields: only(planFields, 'topic', 'periodStart', 'periodEnd', 'jurisdictionId', 'documentId'),
      sources: { ...place, documentId: documentSource },
      published: true,
    },
  },
  areas: {
    type: 'Area',
    path: '/areas',
    columns: ['title', 'theme', 'plan.title', 'plan.jurisdiction.shortName', ...counts('goals', 'measures')],
    sorts: inPlan,
    bulk: { plural: 'Areas', fields: only(areaFields, 'theme', 'section') },
  },
  goals: {
    type: 'Goal',
    path: '/goals',
    columns: ['statement', 'kind', 'plan.title', 'area.title', 'responsibilities', 'targets.totalCount'],
    sorts: [],
    bulk: { plural: 'Goals', fields: only(goalFields, 'kind', 'open') },
  },
  measures: {
    type: 'Measure',
    path: '/measures',
    columns: ['statement', 'kind', 'plan.title', 'area.title', 'responsibilities', 'targets.totalCount'],
    sorts: [],
    bulk: { plural: 'Measures', fields: only(measureFields, 'kind', 'open') },
  },
  targets: {
    type: 'Target',
    path: '/targets',
    columns: ['indicatorName', 'plan.title', 'comparator', 'value', 'unitOfMeasure', 'dueYear', 'nature', 'valueText', 'valueMax'],
    sorts: by('indicatorName', 'dueYear'),
    bulk: {
      plural: 'Targets',
      fields: only(targetFieldSpecs, 'indicatorId', 'nature', 'dueYear', 'baselineYear', 'unitOfMeasure'),
      sources: { indicatorId: indicatorSource },
    },
  },
  responsibilities: {
    type: 'Responsibility',
    path: '/responsibilities',
    columns: ['unit.name', 'group.name', 'role', 'goal.statement', 'measure.statement', 'plan.title'],
    sorts: [],
    bulk: { plural: 'Responsibilities', fields: [role] },
  },
  units: {
    type: 'Unit',
    path: '/units',
    columns: ['shortName', 'name', 'jurisdiction.name', 'families', 'responsibilities.totalCount'],
    sorts: by('shortName'),
    create: { kind: unitKind, label: 'pg.curate.create.units', pageOf: (id) => `/units/${id}` },
    bulk: { plural: 'Units', fields: only(unitKind.fields, 'jurisdictionId'), sources: place, families: true },
  },
  families: {
    type: 'UnitFamily',
    path: '/families',
    columns: ['name', 'nameEn', 'shortName', 'units.totalCount', 'units'],
    sorts: by('code'),
    filter: { units: { some: {} } },
    intro: 'pg.home.ready_hint',
    create: { kind: familyKind, label: 'pg.curate.create.families' },
    bulk: { plural: 'UnitFamilies', fields: [] },
  },
  groups: {
    type: 'UnitGroup',
    path: '/groups',
    columns: ['name', 'jurisdiction.name', 'membersComplete', ...counts('members', 'responsibilities')],
    sorts: by('name'),
    intro: 'pg.unitGroup.list_intro',
    create: { kind: groupKind, label: 'pg.curate.create.groups', pageOf: (id) => `/groups/${id}` },
    bulk: { plural: 'UnitGroups', fields: only(groupKind.fields, 'jurisdictionId', 'membersComplete'), sources: place },
  },
  indicators: {
    type: 'Indicator',
    path: '/indicators',
    columns: ['name', 'unitOfMeasure', 'direction', 'targets', 'targets.totalCount'],
    sorts: by('name'),
    create: { kind: indicatorKind, label: 'pg.curate.create.indicators', pageOf: (id) => `/indicators/${id}` },
    bulk: { plural: 'Indicators', fields: only(indicatorKind.fields, 'unitOfMeasure', 'direction') },
  },
  documents: {
    type: 'Document',
    path: '/documents',
    columns: ['title', 'number', 'issuer', 'issuedOn', 'jurisdiction.name', 'plans'],
    sorts: [{ path: 'issuedOn', direction: 'DESC' }],
    bulk: { plural: 'Documents', fields: only(documentKind.fields, 'issuer', 'issuedOn', 'jurisdictionId'), sources: place },
  },
  places: {
    type: 'Jurisdiction',
    path: '/jurisdictions/list',
    columns: ['name', 'level', 'code', 'parent.name', ...counts('plans', 'units')],
    sorts: by('code'),
    bulk: { plural: 'Jurisdictions', fields: only(jurisdictionKind.fields, 'level', 'parentId'), sources: jurisdictionKind.sources },
  },
} satisfies Record<string, ListSpec>;
