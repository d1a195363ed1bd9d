import type { Element } from 'domhandler';
import { chineseDigits, chineseNumber, circledNumber, earthlyBranch, fullWidthNumber, heavenlyStem, letters, romanNumber } from './number-words.ts';

type Form = (value: number) => string;

const TYPES: Record<string, Form> = {
  '1': (value) => `${value}.`,
  a: (value) => `${letters(value)}.`,
  A: (value) => `${letters(value).toUpperCase()}.`,
  i: (value) => `${romanNumber(value)}.`,
  I: (value) => `${romanNumber(value).toUpperCase()}.`,
};
const STYLES: Record<string, Form> = {
  decimal: (value) => `${value}.`,
  'decimal-leading-zero': (value) => `${String(value).padStart(2, '0')}.`,
  'lower-alpha': (value) => `${letters(value)}.`,
  'lower-latin': (value) => `${letters(value)}.`,
  'upper-alpha': (value) => `${letters(value).toUpperCase()}.`,
  'upper-latin': (value) => `${letters(value).toUpperCase()}.`,
  'lower-roman': (value) => `${romanNumber(value)}.`,
  'upper-roman': (value) => `${romanNumber(value).toUpperCase()}.`,
  'cjk-ideographic': (value) => `${chineseNumber(value)}、`,
  'simp-chinese-informal': (value) => `${chineseNumber(value)}、`,
  'trad-chinese-informal': (value) => `${chineseNumber(value)}、`,
  'cjk-decimal': (value) => `${chineseDigits(value)}、`,
  'cjk-heavenly-stem': (value) => `${heavenlyStem(value)}、`,
  'cjk-earthly-branch': (value) => `${earthlyBranch(value)}、`,
  'full-width-decimal': (value) => `${fullWidthNumber(value)}.`,
  'circled-decimal': circledNumber,
};
const NO_NUMBER = /^(?:none|disc|circle|square)$/u;

/** Counts the items of one list and gives each its printed number; unordered lists have none. */
export class ListCounter {
  readonly depth: number;
  readonly #form: Form | null;
  readonly #step: number;
  #next: number;

  constructor(list: Element, depth: number) {
    this.depth = depth;
    this.#form = list.name === 'ol' ? formOf(list) : null;
    this.#step = 'reversed' in list.attribs ? -1 : 1;
    this.#next = integer(list.attribs['start']) ?? (this.#step < 0 ? list.children.filter((child) => child.type === 'tag' && child.name === 'li').length : 1);
  }

  /** The number of the next item. */
  ordinal(item: Element): string | undefined {
    const value = integer(item.attribs['value']) ?? this.#next;
    this.#next = value + this.#step;
    return styleOf(item) === 'none' ? undefined : this.#form?.(value);
  }
}

function formOf(list: Element): Form | null {
  const style = styleOf(list);
  if (style && NO_NUMBER.test(style)) return null;
  return (style ? STYLES[style] : undefined) ?? TYPES[list.attribs['type'] ?? '1'] ?? TYPES['1'] ?? null;
}

function styleOf(element: Element): string | undefined {
  const style = element.attribs['style'] ?? '';
  return /list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase();
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/u.test(value) ? Number(value) : undefined;
}
