const FIRST_LEADS =
  /(?:第一|首|最前)(?:位|个|面)?的?(?:\p{Script=Han}{0,4}(?:单位|部门))?(?:均?为|是|作为|即为)(?:主要)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?/u;
/** Words beside a list of units that say how it is to be read, and name none: （列第一位的为牵头单位，下同）, 以下均需各地落实，不再列出. */
const NOTE =
  /[（(〔【[][^（(〔【[）)〕】\]]*(?:下同|不再(?:逐一|一一|重复)?列出|位的?(?:\p{Script=Han}{0,4}(?:单位|部门))?为(?:主要)?牵头)[^（(〔【[）)〕】\]]*[）)〕】\]]/gu;
const NOTE_CLAUSE =
  /(?<=[，,；;。]\s*)(?:(?:以下|下列|上述)[^，,；;。]{0,30}(?:落实|负责|参与|配合)[^，,；;。]{0,6}|[^，,；;。]{0,10}(?:第一|首)位[^，,；;。]{0,12}(?:牵头|主办|主责)[^，,；;。]{0,4}|(?:以?下|下列各?项?)同|不再(?:逐一|一一|重复|另行)?列出)(?=\s*[，,；;。）)]|\s*$)/gu;

/** Whether a paper says that the unit named first in each list leads. */
export function firstLeads(text: string): boolean {
  return FIRST_LEADS.test(text.replace(/\s/gu, ''));
}

/** A list of units with its notes blanked out; what is left keeps its place. */
export function withoutNotes(list: string): string {
  const blank = (words: string): string => ' '.repeat(words.length);
  return list.replace(NOTE, blank).replace(NOTE_CLAUSE, blank);
}
