import { parseMarker } from '../grammar/numbering.ts';
import type { Line } from './line.ts';
import { endsSentence } from './outline.ts';

/** How many lines a bracket may go on for; what is open longer lacks its closing sign. */
const MOST_LINES = 6;
const OPENS = '《（(〔【“';
const CLOSES = '》）)〕】”';
const RANGE_END = /^[—–―－～~-]{1,2}\s*(?:\d|[０-９]|[一二三四五六七八九〇])/u;
const AFTER_WORDS = /^(?:[，。、；：！？）)》〕】”’%％‰]|[（(]以下(?:简称|统称))/u;
/** A number that is no ordinal, as it stands where a line was cut before a figure or inside it. */
const FIGURE = /^[\d０-９]+(?:[.．][\d０-９]+)?(?![\d０-９.．、)）])/u;

/** The lines that can only go on with the one before, which was broken at the margin: inside a title or a bracket (《…纲要（2021, —2025年）》), after a comma, or with a stop. */
export function continuedLines(lines: Line[], isOwn: (line: Line) => boolean): ReadonlySet<Line> {
  const found = new Set<Line>();
  let open: string[] = [];
  let lasted = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const mayGoOn = before?.full === true && before.box === line.box && isOwn(before) && isOwn(line);
    if (!mayGoOn || lasted > MOST_LINES) [open, lasted] = [[], 0];
    if (mayGoOn && !countsOn(line) && (open.length > 0 || isCutWithin(before.words.text, line.words.text))) found.add(line);
    open = stillOpen(open, line.words.text);
    lasted = open.length > 0 ? lasted + 1 : 0;
  }
  return found;
}

/** Whether a line may be the next of a list, whatever the line before it leaves open. */
const countsOn = ({ words }: Line): boolean => (parseMarker(words.text)?.number ?? 0) > 1;

const isCutWithin = (before: string, text: string): boolean =>
  AFTER_WORDS.test(text) ||
  /[，、]$/u.test(before) ||
  (before.endsWith('；') && parseMarker(text) === null) ||
  (!endsSentence(before) && FIGURE.test(text)) ||
  (/[\d０-９%％年月日]$/u.test(before) && RANGE_END.test(text));

/** The opening signs that stand without their closing one after some more words. */
function stillOpen(open: string[], words: string): string[] {
  const left = [...open];
  for (const sign of words) {
    if (OPENS.includes(sign)) left.push(sign);
    else if (CLOSES.includes(sign)) left.pop();
  }
  return left;
}
