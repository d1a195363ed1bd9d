import { baselines } from './pdf-lines.ts';
import type { Fragment, PdfPage } from './pdf-page.ts';

/** From this width on, in characters, room between neighbours is more than the fonts leave by themselves. */
const ROOM = 0.15;
/** Where so large a share of such neighbours stand close, the program that made the file did not set them apart. */
const CLOSE = 0.3;

/** Chinese characters beside letters or digits. */
const CLOSE_INSIDE = /\p{sc=Han}[A-Za-z\d]|[A-Za-z\d%‰]\p{sc=Han}/gu;
const APART_INSIDE = /(?<=\p{sc=Han}) (?=[A-Za-z\d])|(?<=[A-Za-z\d%‰]) (?=\p{sc=Han})/gu;

/**
 * Tells spaces that were typed between Chinese characters and letters or digits from the room that a program leaves there. Programs that set
 * those apart do so everywhere: then the room is none. In a document where many of them stand close, the room beside others is a space.
 */
export function tellTypedSpaces(pages: readonly PdfPage[]): void {
  const all = pages.flatMap(({ fragments }) => fragments);
  const neighbours = pages.flatMap(({ fragments }) => baselines(fragments).flatMap(pairsOf)).filter(([before, after]) => meet(before, after));
  const apart = neighbours.filter(([before, after]) => hasRoom(before, after));
  const close = neighbours.length - apart.length + countOf(all, CLOSE_INSIDE);
  const typed = close >= (close + apart.length + countOf(all, APART_INSIDE)) * CLOSE;
  if (typed) for (const [, after] of apart) after.spaced = true;
  else for (const fragment of all) fragment.text = fragment.text.replaceAll(APART_INSIDE, '');
}

const countOf = (fragments: readonly Fragment[], pattern: RegExp): number => fragments.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);

const pairsOf = (row: readonly Fragment[]): [Fragment, Fragment][] => row.slice(1).map((after, index) => [row[index] ?? after, after]);

/** Whether Chinese characters meet letters or digits where one fragment ends and another begins. */
function meet(before: Fragment, after: Fragment): boolean {
  const [last, first] = [before.text.at(-1) ?? '', after.text[0] ?? ''];
  return (/\p{sc=Han}/u.test(last) && /[A-Za-z\d]/u.test(first)) || (/[A-Za-z\d%‰]/u.test(last) && /\p{sc=Han}/u.test(first));
}

const hasRoom = (before: Fragment, after: Fragment): boolean => after.x - before.x - before.width > after.size * ROOM;
