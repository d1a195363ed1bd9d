import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import type { ImportReason } from '../../../schema/document-import/import-reason.type.ts';

/** One step of the reasoning that led to a unit, an indicator or a plan: a stable code and what it speaks of. */
export type Reason = Readonly<ImportReason>;

/** Where a row was found, how surely, and why. */
export interface Finding {
  id: string | null;
  /** From 0 to 1. */
  confidence: number;
  reasons: Reason[];
}

/** Below this, what was resolved is asked about. */
export const doubtful = 0.7;

const WORDS: Record<ImportReasonCode, string> = {
  [ImportReasonCode.KNOWN_NAME]: 'a known name',
  [ImportReasonCode.OTHER_NAME]: 'another name of what is known',
  [ImportReasonCode.NEW_UNIT]: 'new unit',
  [ImportReasonCode.NO_PLACE]: 'no place given, so {place}',
  [ImportReasonCode.NATION]: 'a body of the nation',
  [ImportReasonCode.LEVEL_WORD]: '{word} is {place} in a plan of {home}',
  [ImportReasonCode.LEVEL_WORD_UNKNOWN]: 'which {word} is meant is not known in a plan of {home}',
  [ImportReasonCode.NAMES_PLACE]: 'names {place}',
  [ImportReasonCode.BRANCH]: 'branch in {place}',
  [ImportReasonCode.FAMILY]: 'family {families}',
  [ImportReasonCode.NO_FAMILY]: 'no known family',
  [ImportReasonCode.PICKED]: 'picked by a reviewer',
  [ImportReasonCode.NAMED_GROUP]: 'a named group of units',
  [ImportReasonCode.SYNONYM]: 'means {name}',
  [ImportReasonCode.NEW_INDICATOR]: 'new indicator',
  [ImportReasonCode.AS_BEFORE]: 'was {name} before',
  [ImportReasonCode.TOO_GENERAL]: 'too general a name',
  [ImportReasonCode.OTHER_MEASURE]: 'known in {measure}, here in {word}',
  [ImportReasonCode.SIMILAR_NAME]: 'similar to {name}',
  [ImportReasonCode.SAME_TITLE]: 'a plan of this title',
  [ImportReasonCode.SENT_PLAN]: 'the paper that {name} was sent by',
  [ImportReasonCode.NO_SUCH_PLAN]: 'no plan of this title',
};

/** A step of reasoning. */
export const reason = (code: ImportReasonCode, facts: Omit<Reason, 'code'> = {}): Reason => ({ code, ...facts });

function wordsOf(value: Reason[keyof Reason]): string {
  return Array.isArray(value) ? value.join(' + ') : String(value ?? '');
}

/** The reasoning in English, one clause a step. */
export function reasonText(reasons: readonly Reason[]): string {
  return reasons.map((step) => WORDS[step.code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => wordsOf(step[name as keyof Reason]))).join('; ');
}
