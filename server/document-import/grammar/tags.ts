import type { Span } from '../source-text.ts';

const TAG = /^\s*#{1,6}(?=\s)|\[bookmark:[^[\]\n]{0,200}\]|<\/?[a-zA-Z][^<>\n]{0,1000}>|<!--[^<>\n]{0,1000}-->/gu;

/** Words in bold (**…**) and formulas ($…$) of converted papers: the words stay, their marks are tags. */
const MARKED = /\*\*(?=[^\s*])[^*\n]{1,200}\*\*|\$(?=[^\s$])[^$\n]{1,60}\$/gu;
const MARK = /\*\*|\$|\\(?=[%‰])/gu;

/** Where tags of other programs stand in a text: Word bookmarks, HTML tags, marks of bold words and formulas. */
export function findTags(text: string): Span[] {
  const marks = [...text.matchAll(MARKED)].flatMap((words) => [...words[0].matchAll(MARK)].map((mark) => spanAt(words.index + mark.index, mark[0])));
  const tags = [...text.matchAll(TAG)].map((match) => spanAt(match.index, match[0]));
  return marks.length === 0
    ? tags
    : [...tags, ...marks.filter((mark) => !tags.some((tag) => tag.start < mark.end && mark.start < tag.end))].toSorted((a, b) => a.start - b.start);
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** Whether the line opens with a list tag. */
export function opensList(text: string): boolean {
  return /^\s*<(ol|ul|li)\b/iu.test(text);
}
