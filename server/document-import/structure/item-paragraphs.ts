import type { Span } from '../source-text.ts';
import { endsSentence } from './outline.ts';
import type { NumberedItem } from './plan-targets.ts';

/** So much of a text shows whether it ends a sentence. */
const SENTENCE_END = 40;

/** Where the paragraphs of an item begin after its first. */
export const paragraphsOf = ({ words }: NumberedItem): Span[] =>
  words.cuts.filter((at) => endsSentence(words.text.slice(Math.max(0, at - SENTENCE_END), at))).map((at) => words.spanOf(at, at + 1));
