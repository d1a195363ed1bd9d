import type { ChangeAction, ConflictReason } from '../../schema/history/history.enums.ts';

/** How many rows of a type a write touched. */
export interface TypeSummary {
  type: string;
  created: number;
  updated: number;
  deleted: number;
}

/** One write, as a list shows it. */
export interface ChangeSetRow {
  id: string;
  at: string;
  actor: string;
  actorId: string | null;
  kind: string;
  reason: string | null;
  requestId: string | null;
  summary: TypeSummary[];
}

/** One row before and after a write. */
export interface ChangeRow {
  id: string;
  changeSetId: string;
  at: string;
  actor: string;
  kind: string;
  reason: string | null;
  type: string;
  rowId: string;
  action: ChangeAction;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  fields: { name: string; before: string | null; after: string | null }[];
}

/** A part of a list of changes. */
export interface ChangePage {
  nodes: ChangeRow[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What stands in the way of restoring something. */
export interface RestoreConflict {
  type: string;
  rowId: string | null;
  fields: string[];
  reason: ConflictReason;
}

/** What a restoring comes to. */
export interface RestoreAnswer {
  restored: { changes: TypeSummary[]; changeSetId: string | null };
}

const setFields = 'id at actor actorId kind reason requestId summary { type created updated deleted }';
const changeFields =
  'totalCount pageInfo { hasNextPage endCursor } nodes { id changeSetId at actor kind reason type rowId action before after fields { name before after } }';

/** A page of what has been written. */
export const changeSetsQuery = `
  query ChangeSets($filter: ChangeSetFilter, $first: Int!, $after: String) {
    changeSets(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${setFields} } }
  }`;

/** One write with its changes. */
export const changeSetQuery = `
  query ChangeSet($id: ID!, $first: Int!) { changeSet(id: $id) { ${setFields} changes(first: $first) { ${changeFields} } } }`;

/** What has happened to one row. */
export const recordHistoryQuery = `
  query RecordHistory($id: ID!, $first: Int!) { history(id: $id, first: $first) { ${changeFields} } }`;

/** The names of rows that changes refer to. */
export const rowNamesQuery = `
  query RowNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Plan { title } ... on Area { title } ... on Document { title } ... on Section { title }
      ... on Goal { goal: statement } ... on Measure { measure: statement }
      ... on Unit { name } ... on UnitFamily { name } ... on UnitGroup { name } ... on Indicator { name } ... on Jurisdiction { name }
      ... on Target { indicatorName }
    }
  }`;

/** The version of a row, for those that are to be restored. */
export const rowVersionQuery = 'query RowVersion($id: ID!) { history(id: $id, first: 1) { nodes { after } } }';

/** Undoes a whole write. */
export const restoreSetMutation = `
  mutation RestoreSet($id: ID!, $dryRun: Boolean!, $reason: String) {
    restored: restoreChangeSet(id: $id, dryRun: $dryRun, reason: $reason) { changeSetId changes { type created updated deleted } }
  }`;

/** Puts one row back. */
export const restoreRowMutation = `
  mutation RestoreRow($id: ID!, $version: Int, $dryRun: Boolean!, $reason: String) {
    restored: restoreRow(changeId: $id, version: $version, dryRun: $dryRun, reason: $reason) { changeSetId changes { type created updated deleted } }
  }`;

/** Puts one field back. */
export const restoreFieldMutation = `
  mutation RestoreField($id: ID!, $field: String!, $version: Int!, $dryRun: Boolean!, $reason: String) {
    restored: restoreField(changeId: $id, field: $field, version: $version, dryRun: $dryRun, reason: $reason) { changeSetId changes { type created updated deleted } }
  }`;
