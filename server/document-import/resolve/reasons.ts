import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';

/** One step of the reasoning that led to a unit: a stable code and what it speaks of. */
export interface Reason {
  code: ImportReasonCode;
  arguments: Readonly<Record<string, string>>;
}

const WORDS: Record<ImportReasonCode, string> = {
  [ImportReasonCode.KNOWN_NAME]: 'a name of a known unit',
  [ImportReasonCode.OTHER_NAME]: 'another name of a known unit',
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
};

/** A step of reasoning. */
export const reason = (code: ImportReasonCode, args: Readonly<Record<string, string>> = {}): Reason => ({ code, arguments: args });

/** The reasoning in English, one clause a step. */
export function reasonText(reasons: readonly Reason[]): string {
  return reasons.map(({ code, arguments: args }) => WORDS[code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => args[name] ?? '')).join('; ');
}
