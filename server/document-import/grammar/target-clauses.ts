/** A stretch of a sentence between commas. Offsets are into the squeezed text. */
export interface Clause {
  start: number;
  end: number;
  sentence: number;
}

const ENCLOSED = /“[^“”。]*”|"[^"。,;]{1,24}"|‘[^‘’。]*’|「[^「」。]*」|《[^《》。]*》|\([^()。]*\)|〔[^〔〕。]*〕|\[[^[\]。]*\]|【[^【】。]*】/g;
const SHARE = /^\(其中[^,;]*\d[^,;]*\)$/;
const FIVE_YEARS = /^“十[一二三四五六七]五”$/;
const FIRST_MASK = 0xe000;
const MASKS = 6400;

/** A text whose quotations and brackets are hidden from the grammar, with the words that they hid. */
export interface HiddenText {
  /** As long as the text itself: each aside is a run of one private-use character. */
  text: string;
  asides: string[];
}

/** Hides what stands in quotation marks and brackets: names and asides hold no commitments. Keeps every offset. */
export function hideAsides(folded: string, printed: string): HiddenText {
  const asides: string[] = [];
  const text = folded.replace(ENCLOSED, (aside, start: number) => {
    if (FIVE_YEARS.test(aside) || SHARE.test(aside) || (ALTERNATIVE_UNIT.test(aside) && /[台套人个处座所户件间]/.test(folded.charAt(start - 1)))) return aside;
    asides.push(printed.slice(start, start + aside.length));
    return String.fromCharCode(FIRST_MASK + ((asides.length - 1) % MASKS)).repeat(aside.length);
  });
  return { text, asides };
}

/** Puts the hidden words back into a piece of a hidden text. */
export function showAsides(piece: string, { asides }: HiddenText): string {
  return piece.replace(/([\ue000-\uf8ff])\1*/g, (_, mask: string) => asides[mask.charCodeAt(0) - FIRST_MASK] ?? '');
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
const ALTERNATIVE_UNIT = /^\([套次处间座户所家件台]\)$/;

/** Whether a bracket belongs to a unit of measure: 60台(套), 200人(次). */
const isAlternativeUnit = (text: string, i: number): boolean => ALTERNATIVE_UNIT.test(text.slice(i, i + 3)) || ALTERNATIVE_UNIT.test(text.slice(i - 2, i + 1));

const isBreak = (text: string, i: number): boolean => {
  const character = text.charAt(i);
  if (character === '.') return isHan(text.charAt(i - 1)) && (i + 1 >= text.length || /[\p{Script=Han}\dA-Z]/u.test(text.charAt(i + 1)));
  if (character === '、')
    return /[\d%‰个所家人处名件项张座]$/.test(text.slice(Math.max(0, i - 1), i)) && /^(?:到|至)?20\d\d年(?!\d*[-~至])[^、,]/.test(text.slice(i + 1, i + 12));
  if (!',;:。!?…()'.includes(character) || isAlternativeUnit(text, i)) return false;
  const between = /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));
  if (character === ':') return !between;
  return !(character === ',' && between && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)));
};

/** Cuts a text into clauses and counts its sentences. */
export function splitClauses(hidden: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (let i = 0; i <= hidden.length; i++) {
    if (i < hidden.length && !isBreak(hidden, i)) continue;
    if (i > start) clauses.push({ start, end: i, sentence });
    if ('。!?.'.includes(hidden.charAt(i))) sentence++;
    start = i + 1;
  }
  return clauses;
}
