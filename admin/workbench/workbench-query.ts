import { targetFields } from '../target/target-types.ts';
import { dutyFields } from '../unit/duty-types.ts';
import type { AlignmentRow, FigureRow, ItemDetail, OutlineItem, OutlinePlan } from './workbench-types.ts';

/** The outline of a plan, flat and in document order. */
export interface OutlineAnswer {
  plans: { nodes: OutlinePlan[] };
  goals: { nodes: OutlineItem[] };
  measures: { nodes: OutlineItem[] };
}

const line = '__typename id version kind ordinal text statement area { id } responsibilities { totalCount } targets { totalCount }';
const inOrder = 'orderBy: [{ area: { position: ASC } }, { position: ASC }], first: 1000';

/** Everything the tree shows. */
export const outlineQuery = `
  query Outline($plan: PlanFilter!) {
    plans(filter: $plan, first: 1) {
      nodes {
        __typename id version key title topic periodStart periodEnd status
        jurisdiction { id name shortName nameEn }
        document { id title }
        links(first: 100) { nodes { id version kind title target { id title } } }
        areas(first: 200, orderBy: [{ position: ASC }]) { nodes { __typename id version section title theme } }
      }
    }
    goals(filter: { plan: $plan }, ${inOrder}) { nodes { ${line} } }
    measures(filter: { plan: $plan }, ${inOrder}) { nodes { ${line} title } }
  }`;

const ties = (name: string): string => `${name}(first: 100) { nodes { id ordinal statement } }`;
const detail = `
  __typename id version kind ordinal label text statement open position area { id } plan { id }
  responsibilities(first: 100) { nodes { version ${dutyFields} } }
  targets(first: 100) { nodes { version ${targetFields} provenance { spans { kind start end } } } }
  provenance { document { id } spans { kind start end } }`;

/** One goal or measure with all that hangs on it. */
export interface ItemAnswer {
  item: ItemDetail | null;
  alignments?: { nodes: AlignmentRow[] };
}

const tied = 'id ordinal statement plan { id key title }';

const goalQuery = `
  query WorkbenchGoal($id: ID!) {
    item: goal(id: $id) { ${detail} ${ties('supportedBy')} }
    alignments(first: 100, filter: { status: { eq: CONFIRMED }, or: [{ higher: { id: { eq: $id } } }, { lower: { id: { eq: $id } } }] }) {
      nodes { id version status verdict higher { ${tied} } lower { ${tied} } }
    }
  }`;
const measureQuery = `
  query WorkbenchMeasure($id: ID!) {
    item: measure(id: $id) { ${detail} title ${ties('supports')} }
  }`;

/** Everything the form of an item shows. */
export const itemQuery = (type: ItemType): string => (type === 'Goal' ? goalQuery : measureQuery);

/** The figures of a plan that belong to no item. */
export interface TableAnswer {
  targets: { nodes: FigureRow[] };
}

/** The figures of a plan's indicator table. */
export const tableQuery = `
  query TableTargets($plan: ID!) {
    targets(filter: { plan: { id: { eq: $plan } }, goal: { isNull: true }, measure: { isNull: true } }, orderBy: [{ position: ASC }], first: 500) {
      nodes { version ${targetFields} }
    }
  }`;

/** The type of an item whose verbs are meant. */
export type ItemType = OutlineItem['__typename'];

/** Moves an item to a place. */
export const moveItemMutation = (type: ItemType): string => `
  mutation Move${type}($id: ID!, $version: Int!, $areaId: ID!, $position: Int!) {
    done: move${type}(id: $id, version: $version, areaId: $areaId, position: $position) { changeSetId }
  }`;

/** Moves an area to a place. */
export const moveAreaMutation = `
  mutation MoveArea($id: ID!, $version: Int!, $position: Int!) {
    done: moveArea(id: $id, version: $version, position: $position) { changeSetId }
  }`;

/** Deletes several items of a type. */
export const deleteItemsMutation = (type: ItemType): string => `
  mutation Delete${type}s($rows: [VersionedId!]!, $dryRun: Boolean! = false) {
    done: delete${type}s(rows: $rows, dryRun: $dryRun) { changeSetId changes { type created updated deleted } }
  }`;

/** Gives several items the same kind. */
export const kindOfItemsMutation = (type: ItemType): string => `
  mutation Update${type}s($rows: [VersionedId!]!, $kind: ${type}Kind!) {
    done: update${type}s(rows: $rows, input: { kind: $kind }) { changeSetId }
  }`;

/** Makes one item of several. */
export const mergeItemsMutation = (type: ItemType): string => `
  mutation Merge${type}s($id: ID!, $version: Int!, $others: [VersionedId!]!, $text: String, $dryRun: Boolean! = false) {
    done: merge${type}s(id: $id, version: $version, others: $others, text: $text, dryRun: $dryRun) { changeSetId changes { type created updated deleted } }
  }`;

/** Splits an item in parts. */
export const splitItemMutation = (type: ItemType): string => `
  mutation Split${type}($id: ID!, $version: Int!, $parts: [Split${type}Part!]!) {
    done: split${type}(id: $id, version: $version, parts: $parts) { changeSetId records: ${type.toLowerCase()}s { id } }
  }`;

/** The versions of rows as they are now. */
export const versionsQuery = `
  query Versions($ids: [ID!]!) {
    nodes(ids: $ids) { id ... on Goal { version } ... on Measure { version } ... on Area { version } }
  }`;

/** Notes that a measure supports a goal. */
export const linkMutation = `
  mutation Link($measureId: ID!, $goalId: ID!) {
    done: linkMeasureToGoal(measureId: $measureId, goalId: $goalId) { changeSetId }
  }`;

/** Takes back that a measure supports a goal. */
export const unlinkMutation = `
  mutation Unlink($measureId: ID!, $goalId: ID!) {
    done: unlinkMeasureFromGoal(measureId: $measureId, goalId: $goalId) { changeSetId }
  }`;

/** Says that a goal carries out another. */
export const alignMutation = `
  mutation Align($input: DecideAlignmentInput!) {
    done: confirmAlignment(input: $input) { changeSetId }
  }`;

/** Says that a goal does not carry out another. */
export const unalignMutation = `
  mutation Unalign($input: DecideAlignmentInput!) {
    done: rejectAlignment(input: $input) { changeSetId }
  }`;
