import type { Span } from '../source-text.ts';
import { endBeforeStops } from '../text-end.ts';

const OPENING = '（(〔【〖｛{[［';
const CLOSING = '）)〕】〗｝}]］';

/** A bracket: its whole span and the span of the words in it. Its two signs may be of different kinds. */
export interface Bracket extends Span {
  inner: Span;
}

/** The bracket that opens at `start`; where its closing sign is missing it runs to the end of the text. */
export function bracketFrom(text: string, start: number): Bracket {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] as string;
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    if (depth === 0) return { start, end: index + 1, inner: { start: start + 1, end: index } };
  }
  return { start, end: text.length, inner: { start: start + 1, end: text.length } };
}

/** Where the first of some signs stands that is in no bracket, or -1; a bracket without its closing sign hides nothing. */
export function searchOutside(text: string, signs: RegExp): number {
  const found: number[] = [];
  /** How many signs had been found at each bracket that is open. */
  const open: number[] = [];
  for (let index = 0; index < text.length && (open.length > 0 || found.length === 0); index += 1) {
    const character = text[index] as string;
    if (signs.test(character)) found.push(index);
    else if (OPENING.includes(character)) open.push(found.length);
    else if (CLOSING.includes(character)) found.length = open.pop() ?? found.length;
  }
  return found[0] ?? -1;
}

/** The bracket that ends a text (a full stop may follow it), or null. */
export function trailingBracket(text: string): Bracket | null {
  const end = endBeforeStops(text);
  if (end === 0 || !CLOSING.includes(text[end - 1] as string)) return null;
  let depth = 0;
  for (let index = end - 1; index >= 0; index -= 1) {
    const character = text[index] as string;
    if (CLOSING.includes(character)) depth += 1;
    else if (OPENING.includes(character)) depth -= 1;
    if (depth === 0) return { start: index, end, inner: { start: index + 1, end: end - 1 } };
  }
  return null;
}

/** The last bracket of a text that is not closed, or null. */
export function openBracket(text: string): Bracket | null {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const character = text[index] as string;
    if (CLOSING.includes(character)) depth += 1;
    else if (OPENING.includes(character)) depth -= 1;
    if (depth < 0) return bracketFrom(text, index);
  }
  return null;
}
