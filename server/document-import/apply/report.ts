import type { Question } from '../reading.ts';

/** The kinds of row that an import writes, in the order of a summary. */
export const applyKinds = [
  'document',
  'plan',
  'section',
  'area',
  'goal',
  'measure',
  'target',
  'responsibility',
  'mention',
  'link',
  'unit',
  'unitGroup',
  'indicator',
  'jurisdiction',
  'unitFamily',
] as const;
export type ApplyKind = (typeof applyKinds)[number];

/** What became of the rows of one kind. `kept` are rows or fields that a curator edited and the document would have changed. */
export interface ApplyCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  kept: number;
}

/** A row or field that was left as a curator has it. */
export interface KeptChange {
  kind: ApplyKind;
  id: string;
  /** What it is about, in a few words. */
  subject: string;
  /** The fields left alone; empty where the whole row is no longer in the document. */
  fields: string[];
}

/** What an import did. */
export interface ApplyReport {
  counts: Record<ApplyKind, ApplyCounts>;
  plans: { id: string; key: string; title: string }[];
  documentId: string | null;
  kept: KeptChange[];
  questions: Question[];
}

/** A report of nothing yet. */
export function emptyReport(): ApplyReport {
  const counts = Object.fromEntries(applyKinds.map((kind) => [kind, { added: 0, changed: 0, unchanged: 0, removed: 0, kept: 0 }]));
  return { counts: counts as Record<ApplyKind, ApplyCounts>, plans: [], documentId: null, kept: [], questions: [] };
}

/** Whether anything was written. */
export const isChange = (report: ApplyReport): boolean =>
  applyKinds.some((kind) => report.counts[kind].added + report.counts[kind].changed + report.counts[kind].removed > 0);
