import type { Fragment, PdfPage } from './pdf-page.ts';
import { baselines } from './pdf-lines.ts';

/** From this width on, in characters, room between neighbours is more than the fonts leave by themselves. */
const ROOM = 0.15;
/** Where so large a share of such neighbours stand close, the program that made the file did not set them apart. */
const CLOSE = 0.3;

const CLOSE_INSIDE = /\p{sc=Han}[A-Za-z\d]|[A-Za-z\d%‰]\p{sc=Han}/gu;

/** Whether Chinese characters meet letters or digits between two fragments, where a program may put room of its own. */
function meet(before: Fragment, after: Fragment): boolean {
  const [last, first] = [before.text.at(-1) ?? '', after.text[0] ?? ''];
  return (/\p{sc=Han}/u.test(last) && /[A-Za-z\d]/u.test(first)) || (/[A-Za-z\d%‰]/u.test(last) && /\p{sc=Han}/u.test(first));
}

const hasRoom = (before: Fragment, after: Fragment): boolean => after.x - before.x - before.width > after.size * ROOM;

/**
 * Marks the fragments before which a space was typed between Chinese characters and letters or digits. Programs that set those apart
 * do so everywhere; only in a document where many of them stand close is the room between others a space.
 */
export function markTypedSpaces(pages: readonly PdfPage[]): void {
  const neighbours = pages.flatMap(({ fragments }) => baselines(fragments).flatMap(pairsOf)).filter(([before, after]) => meet(before, after));
  const apart = neighbours.filter(([before, after]) => hasRoom(before, after));
  const inside = pages.flatMap(({ fragments }) => fragments).reduce((sum, { text }) => sum + (text.match(CLOSE_INSIDE)?.length ?? 0), 0);
  const close = neighbours.length - apart.length + inside;
  if (close < (close + apart.length) * CLOSE) return;
  for (const [, after] of apart) after.spaced = true;
}

const pairsOf = (row: readonly Fragment[]): [Fragment, Fragment][] => row.slice(1).map((after, index) => [row[index] ?? after, after]);
