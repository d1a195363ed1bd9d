import type { Fragment, PdfPage } from './pdf-page.ts';

/** A line of text on a page. */
export interface PdfLine {
  page: number;
  text: string;
  x: number;
  right: number;
  /** The baseline, from the top of the page. */
  y: number;
  size: number;
}

/** Lines that stand below one another, in order. */
export interface Region {
  lines: PdfLine[];
  /** Whether they fill one of several columns only. */
  column: boolean;
}

const COLUMN_LINES = 5;
const COLUMN_CHARACTERS = 8;
const MANY_LINES = 12;
/** How far the first line of a paragraph is set in, in characters. */
const INDENT = 2;
/** Columns stand at least a character apart. */
const WIDE_GAP = 0.9;
const CELL_GAP = 2;
/** How wide the gaps are that stand for a space, in characters. */
const NARROW_SPACE = 0.2;
const WIDE_SPACE = 0.8;
/** Characters that were pushed apart to fill a line come with spaces between them. */
const APART = /(?<=[\p{sc=Han}\u3000-\u303F\uFF00-\uFF60“”‘’—…·]) (?=[\p{sc=Han}\u3000-\u303F\uFF00-\uFF60“”‘’—…·])/gu;
/** So many such spaces on a line are no accident. */
const PUSHED_APART = 3;

/** Puts fragments together to the lines of one column, by where they stand. */
export function toLines(fragments: Fragment[], page: number): PdfLine[] {
  return baselines(fragments).map((row) => lineOf(row, page));
}

/** The regions of a page in reading order: what spans the page, and side by side columns one after the other. */
export function toRegions(fragments: Fragment[], { number, width }: PdfPage): Region[] {
  const segments = baselines(fragments)
    .flatMap((row) => splitAtGaps(row, WIDE_GAP))
    .map((row) => ({ row, line: lineOf(row, number) }));
  const gutter = findGutter(
    segments.map(({ line }) => line),
    width,
  );
  if (gutter === null) return [{ lines: toLines(fragments, number), column: false }];
  return bands(segments, gutter).flatMap((band) => {
    const sides = [band.filter(({ line }) => line.right <= gutter), band.filter(({ line }) => line.x >= gutter)];
    const column = sides.every((side) => isColumn(side.map(({ line }) => line)));
    return (column ? sides : [band]).map((part) => ({
      lines: toLines(
        part.flatMap(({ row }) => row),
        number,
      ),
      column,
    }));
  });
}

/** Groups fragments that share a baseline, top to bottom, each row from left to right. */
export function baselines(fragments: Fragment[]): Fragment[][] {
  const rows: { y: number; size: number; row: Fragment[] }[] = [];
  for (const fragment of fragments.toSorted((one, other) => one.y - other.y)) {
    const last = rows.at(-1);
    if (last && fragment.y - last.y < Math.max(last.size, fragment.size) * 0.45) {
      last.row.push(fragment);
      if (fragment.size > last.size * 1.2) Object.assign(last, { y: fragment.y, size: fragment.size });
    } else rows.push({ y: fragment.y, size: fragment.size, row: [fragment] });
  }
  return rows.map(({ row }) => row.toSorted((one, other) => one.x - other.x));
}

/** The fragments of a line that was filled by pushing its characters apart, as they were written. */
function pulledTogether(row: Fragment[]): Fragment[] {
  const spaces = row.reduce((sum, { text }) => sum + (text.match(APART)?.length ?? 0), 0);
  return spaces < PUSHED_APART ? row : row.map((fragment) => ({ ...fragment, text: fragment.text.replaceAll(APART, '') }));
}

function lineOf(row: Fragment[], page: number): PdfLine {
  const main = row.reduce((best, fragment) => (fragment.text.length * fragment.size > best.text.length * best.size ? fragment : best));
  return {
    page,
    text: joinCells(pulledTogether(row)).trim(),
    x: row[0]?.x ?? 0,
    right: Math.max(...row.map((fragment) => fragment.x + fragment.width)),
    y: main.y,
    size: main.size,
  };
}

/** Several words far apart on a line are cells of a table without lines: tabs part them. */
function joinCells(row: Fragment[]): string {
  const cells = splitAtGaps(row, CELL_GAP).map(joinFragments);
  return cells.length > 2 && cells.some((cell) => cell.trim().length > 1) ? cells.map((cell) => cell.trim()).join('\t') : joinFragments(row);
}

/** A gap is a space only where it is wide; a narrow one where it parts words of letters and digits, or follows a mark of half width. */
function joinFragments(row: Fragment[]): string {
  return row.reduce((text, fragment, index) => {
    const before = row[index - 1];
    if (!before) return fragment.text;
    const gap = (fragment.x - before.x - before.width) / Math.max(fragment.size, 1);
    const narrow = (/[\w%]$/u.test(text) && /^\w/u.test(fragment.text)) || (/[,;:.)]$/u.test(text) && /^[\w\p{sc=Han}]/u.test(fragment.text));
    const spaced = /\s$/u.test(text) || /^\s/u.test(fragment.text);
    return text + (!spaced && (fragment.spaced || gap > (narrow ? NARROW_SPACE : WIDE_SPACE)) ? ' ' : '') + fragment.text;
  }, '');
}

function splitAtGaps(row: Fragment[], widest: number): Fragment[][] {
  const parts: Fragment[][] = [];
  row.forEach((fragment, index) => {
    const before = row[index - 1];
    if (!before || fragment.x - before.x - before.width > fragment.size * widest) parts.push([fragment]);
    else parts.at(-1)?.push(fragment);
  });
  return parts;
}

/** The place near the middle of the page that the fewest lines cross, if there is text enough on both sides. */
function findGutter(lines: PdfLine[], width: number): number | null {
  const places = Array.from({ length: 41 }, (_, index) => width * (0.3 + index * 0.01)).toSorted(
    (one, other) => Math.abs(one - width / 2) - Math.abs(other - width / 2),
  );
  const crossing = places.map((place) => lines.filter((line) => line.x < place && line.right > place).length);
  const gutter = places[crossing.indexOf(Math.min(...crossing))] ?? width / 2;
  const sides = [lines.filter((line) => line.right <= gutter), lines.filter((line) => line.x >= gutter)];
  return sides.every(isColumn) ? gutter : null;
}

/** A column of prose has several lines, long ones on the whole, most of which reach its edge; one of short paragraphs has fewer of them, and one left edge. */
function isColumn(lines: PdfLine[]): boolean {
  if (lines.length < COLUMN_LINES) return false;
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.text.length >= COLUMN_CHARACTERS && right - line.right < line.size * 2);
  if (full.length >= lines.length * 0.5) return true;
  const left = Math.min(...lines.map((line) => line.x));
  const aligned = lines.filter((line) => line.x - left < line.size * (INDENT + 0.5));
  const long = lines.filter((line) => line.text.length >= COLUMN_CHARACTERS);
  return lines.length >= MANY_LINES && full.length >= lines.length * 0.2 && aligned.length >= lines.length * 0.9 && long.length >= lines.length * 0.7;
}

/** Runs of segments of one size that either all cross the gutter or all do not, without a wide gap among them. */
function bands<Segment extends { line: PdfLine }>(segments: Segment[], gutter: number): Segment[][] {
  const crosses = ({ line }: Segment): boolean => line.x < gutter && line.right > gutter;
  const result: Segment[][] = [];
  segments.forEach((segment, index) => {
    const before = segments[index - 1];
    const parted =
      before &&
      (crosses(before) !== crosses(segment) ||
        Math.abs(before.line.size - segment.line.size) > before.line.size * 0.12 ||
        segment.line.y - before.line.y > before.line.size * 2.8);
    if (before && !parted) result.at(-1)?.push(segment);
    else result.push([segment]);
  });
  return result;
}
