import type { Span } from '../source-text.ts';

const TAG = /\[bookmark:[^[\]\n]{0,200}\]|<\/?[a-zA-Z][^<>\n]{0,1000}>|<!--[^<>\n]{0,1000}-->/gu;

/** Where tags of other programs stand in a text: Word bookmarks and HTML tags. */
export function findTags(text: string): Span[] {
  return [...text.matchAll(TAG)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether the line opens with a list tag. */
export function opensList(text: string): boolean {
  return /^\s*<(ol|ul|li)\b/iu.test(text);
}
