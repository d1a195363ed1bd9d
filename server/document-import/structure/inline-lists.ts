import { listRole } from '../grammar/headings.ts';
import { parseMarker } from '../grammar/numbering.ts';
import type { Line } from './line.ts';
import type { Part } from './tables.ts';

const HEAD = /^(?:.{0,6}?)((?:主要|发展|具体|工作)?目标|(?:策略|主要|支持|政策|具体)?措施|(?:主要|重点)任务)[：:。]\s*(?=\S)/u;
const MOST_HEAD = 16;

/** Cuts lines such as 主要目标：1.…。2.…。 into the heading and its entries, as other papers print them. */
export function splitInlineLists(parts: Part[]): Part[] {
  return parts.flatMap((part) => {
    const starts = part.line ? entryStarts(part.line.words.text) : [];
    if (part.line && starts.length === 0) return headedParagraph(part.line);
    if (!part.line) return [part];
    const { line } = part;
    return [0, ...starts].map((start, index): Part => {
      const words = line.words.slice(start, starts[index] ?? line.words.text.length).trim();
      return { line: index === 0 ? { ...line, words } : { ...line, words, ordinal: null, level: null, kind: 'paragraph' } };
    });
  });
}

const HEADED = /^((?:主要|发展|具体|工作)目标|(?:策略|主要|支持|政策|具体|发展|工作)措施)[：:]\s*(?=\S{6})/u;

/** 主要目标：学龄儿童…。 without ordinals: the heading and its paragraph. */
function headedParagraph(line: Line): Part[] {
  const head = HEADED.exec(line.words.text)?.[0].length ?? 0;
  if (head === 0) return [{ line }];
  return [
    { line: { ...line, words: line.words.slice(0, head).trim() } },
    { line: { ...line, words: line.words.slice(head), ordinal: null, level: null, kind: 'paragraph' } },
  ];
}

/** Where the entries begin that follow a list's heading on its own line: 1, 2, 3 … of one kind of ordinal, each after a finished sentence; a list inside an entry ends the search. */
function entryStarts(text: string): number[] {
  const head = HEAD.exec(text);
  const first = head && head[0].length <= MOST_HEAD && listRole(head[1] ?? '') !== null ? parseMarker(text.slice(head[0].length, head[0].length + 12)) : null;
  if (!head || first?.number !== 1) return [];
  const starts = [head[0].length];
  for (const match of text.slice(head[0].length).matchAll(/[。；;：:]\s*/gu)) {
    const at = head[0].length + match.index + match[0].length;
    const marker = parseMarker(text.slice(at, at + 12));
    if (/^[：:]/u.test(match[0])) {
      if (marker?.family === first.family && marker.number === 1) break;
      continue;
    }
    if (marker?.family === first.family && marker.number === starts.length + 1) starts.push(at);
  }
  return starts;
}
