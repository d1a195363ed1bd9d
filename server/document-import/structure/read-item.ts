import { append } from './append.ts';
import type { ItemDraft } from './drafts.ts';
import { dutyLineStretch, findDutyBrackets } from './duty-lists.ts';
import { readDuties } from '../grammar/responsibility.ts';
import type { TargetNature } from '../../../schema/target/target.enums.ts';
import { type JoinedText } from './joined-text.ts';
import type { ResponsibilityReading } from '../reading.ts';
import type { Span } from '../source-text.ts';

/** An item's words without its lists of responsibilities, and what the lists say. */
export interface ReadItem {
  draft: ItemDraft;
  words: JoinedText;
  responsibilities: ResponsibilityReading[];
  open: boolean;
  responsibilitySpans: Span[];
  /** The year by which the lists say that the item must be done, if they say so. */
  dueYear: number | null;
  /** Whether the lists say that the item's figures bind. */
  nature: TargetNature | null;
}

/** Takes the lists of responsibilities off an item's words and reads them. */
export function readItem(draft: ItemDraft, placeStem: string): ReadItem {
  const read: ReadItem = { draft, words: draft.words, responsibilities: [], open: false, responsibilitySpans: [], dueYear: null, nature: null };
  const brackets = findDutyBrackets(draft.words);
  const cuts = brackets.map((bracket) => withStop(draft.words.text, bracket));
  brackets.forEach(({ inner }, index) =>
    addList(read, draft.words.slice(cuts[index]?.start ?? 0, cuts[index]?.end ?? 0), draft.words.slice(inner.start, inner.end), placeStem),
  );
  for (const line of draft.dutyLines) {
    const { inner } = dutyLineStretch(line.text);
    addList(read, line, line.slice(inner.start, inner.end), placeStem);
  }
  read.words = brackets.length > 0 ? draft.words.without(cuts) : draft.words.trim();
  return read;
}

/** A full stop after the bracket goes with it where the words before already have one. */
function withStop(text: string, bracket: Span): Span {
  const before = text.slice(Math.max(0, bracket.start - 8), bracket.start).trimEnd();
  const stray = /^[）)〕】〗｝\]]*/u.exec(text.slice(bracket.end, bracket.end + 8))?.[0].length ?? 0;
  const end = bracket.end + (stray > 0 && bracket.end + stray === text.trimEnd().length ? stray : 0);
  const after = /^\s*[。；;]/u.exec(text.slice(end, end + 8));
  return { start: bracket.start, end: after && /[。！；;]$/u.test(before) ? end + after[0].length : end };
}

function addList(read: ReadItem, whole: JoinedText, inner: JoinedText, placeStem: string): void {
  const { duties, open, dueYear, nature } = readDuties(inner.text, { prefix: '', placeStem });
  read.open ||= open;
  read.dueYear ??= dueYear;
  read.nature ??= nature;
  append(read.responsibilitySpans, whole.spans);
  for (const duty of duties) {
    if (read.responsibilities.some(({ role, unit }) => role === duty.role && unit === duty.unit)) continue;
    read.responsibilities.push({ role: duty.role, unit: duty.unit, group: duty.group, asWritten: duty.asWritten, span: inner.spanOf(duty.start, duty.end) });
  }
}
