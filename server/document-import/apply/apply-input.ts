import type { PlanFile } from '../export/plan-file.ts';
import type { Question, SectionReading } from '../reading.ts';

/** A document's part with its words. */
export type SectionContent = SectionReading & { text: string };

/** Whose a number is that another document has already: that one's (this one is without), this one's (that one is without), or both are one document. */
export const numberHolders = ['other', 'this', 'same'] as const;

/** The official paper that plans come in. Without `text` where only the exchange format tells of it. */
export interface DocumentContent {
  title: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  fileName?: string;
  format?: string;
  sha256?: string;
  text?: string;
  /** The files that it was put together from, where they are several; the keys in the order in which the database keeps them. */
  parts?: { end: number; start: number; format: string; fileName: string }[];
  sections?: SectionContent[];
  /** What a reviewer has said of a number that is taken. */
  numberHolder?: (typeof numberHolders)[number];
}

/** A document with its plans, ready to be applied. */
export interface ApplyInput {
  document: DocumentContent | null;
  plans: PlanFile[];
  questions: Question[];
}

/** What an import is told besides the documents. */
export interface ApplyOptions {
  /** Who or what writes; null and a name for a program. */
  actorId?: string | null;
  actorName?: string;
  /** The kind of the change set: import, catalogue. */
  kind?: string;
  reason?: string;
  publish?: boolean;
  /** Whether a new plan may begin as its file has it, e.g. published; true where nothing is said. */
  ownStatus?: boolean;
  /** Called as the work goes on, with a share from 0 to 1. */
  onProgress?: (step: string, share: number) => void;
}
