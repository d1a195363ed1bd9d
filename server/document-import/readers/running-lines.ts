/** How many lines at the top and at the bottom of a page may be running headers, footers or page numbers. */
const EDGE_LINES = 3;
const MAX_RUNNING_LENGTH = 60;
/** A browser prints the address of the page below it, however long. */
const ADDRESS = /^(?:https?|file):\/\/\S{1,400}\s/iu;
/** Of so many numbers in a line one may be that of the page. */
const MAX_NUMBERS = 6;
const PAGE_NUMBER = /^(?:第\s*)?[-—–－―─·•\s]*(?:\d{1,4}|[ivxlc]{1,6})[-—–－―─·•\s]*页?(?:\s*(?:[/／]|[,，]?\s*共)\s*\d{1,4}\s*页?)?$/iu;
const DECORATED_NUMBER = /^(?:第\s*\d{1,4}\s*页|[-—–－―─·•]+\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-—–－―─·•]+$)/iu;
/** Words that end a plan's title, which its pages often repeat. */
const TITLE_END = /(?:规划(?:纲要)?|纲要|计划|方案|意见)(?:[（(].*[）)])?$/u;
const PLAIN_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6})$/iu;

interface EdgeLine {
  page: number;
  line: number;
  text: string;
  /** Counted from the page's edge: 0, 1, 2 from the top; -1, -2, -3 from the bottom. */
  edge: number;
}

/**
 * Finds running headers, footers and page numbers by what repeats at the edges of the pages.
 * Takes the trimmed lines of each page; gives for each page the indices of its running lines.
 */
export function findRunningLines(pages: readonly string[][]): Set<number>[] {
  const found = pages.map(() => new Set<number>());
  const edges = pages.flatMap(edgeLines);
  const mark = (line: EdgeLine): unknown => found[line.page]?.add(line.line);
  pageNumberLines(edges).forEach(mark);
  repeatedLines(edges, pages).forEach(mark);
  return found.map((lines, page) => onlyFromTheEdge(lines, pages[page]?.length ?? 0));
}

function edgeLines(lines: string[], page: number): EdgeLine[] {
  return lines.flatMap((text, line) => {
    const fromEnd = line - lines.length;
    const edge = line < EDGE_LINES && line < -fromEnd ? line : fromEnd;
    return edge < -EDGE_LINES ? [] : [{ page, line, text, edge }];
  });
}

/** A number with dashes or 第…页 is a page number by itself; a bare one only where it counts on with the pages. */
function pageNumberLines(edges: EdgeLine[]): EdgeLine[] {
  const numbered = edges.filter((line) => PAGE_NUMBER.test(line.text));
  const offsets = Map.groupBy(numbered.filter(isArabic), (line) => Number(/\d+/u.exec(line.text)?.[0]) - line.page);
  const counting = [...offsets.values()].filter((lines) => new Set(lines.map((line) => line.page)).size >= 2).flat();
  return [...counting, ...numbered.filter((line) => DECORATED_NUMBER.test(line.text))];
}

function isArabic(line: EdgeLine): boolean {
  return /\d/u.test(line.text);
}

/** The same words at the same edge of several pages, but for a number that counts on with the pages. */
function repeatedLines(edges: EdgeLine[], pages: readonly string[][]): EdgeLine[] {
  const short = edges.filter(({ text }) => (text.length <= MAX_RUNNING_LENGTH || ADDRESS.test(text)) && !PLAIN_NUMBER.test(text) && !/[。；]$/u.test(text));
  const enough = pages.length === 2 ? 2 : Math.max(3, pages.length * 0.3);
  const keyed = short.flatMap((line) => [wordsOf(line), ...countedWords(line)].map((key) => ({ line, key: `${line.edge < 0 ? 'bottom' : 'top'} ${key}` })));
  const groups = [...Map.groupBy(keyed, ({ key }) => key).values()].map((same) => same.map(({ line }) => line));
  return groups.filter((lines) => new Set(lines.map((line) => line.page)).size >= enough).flatMap((lines) => withoutTitle(lines, pages));
}

/** A header that repeats the document's title: the title itself, the line closest to the text on its page or the first of all, stays. */
function withoutTitle(lines: EdgeLine[], pages: readonly string[][]): EdgeLine[] {
  const outermost = [...Map.groupBy(lines, (line) => line.page).values()].map(
    (same) => same.toSorted((a, b) => Math.abs(a.edge) - Math.abs(b.edge))[0] as EdgeLine,
  );
  const doubled = outermost.length < lines.length;
  const first = lines[0] as EdgeLine;
  return doubled || !opensTitle(first, pages) || isPrintedBefore(first, pages) ? outermost : outermost.slice(1);
}

/** Whether the words stand on an earlier page, perhaps over several lines: the title itself is there. */
function isPrintedBefore(line: EdgeLine, pages: readonly string[][]): boolean {
  const before = pages.slice(0, line.page).flat().join('').replaceAll(/\s+/gu, '');
  return before.includes(wordsOf(line));
}

/** Whether a line ends as a title does, or is the first line of one that its next line ends. */
function opensTitle(first: EdgeLine, pages: readonly string[][]): boolean {
  const next = (pages[first.page]?.[first.line + 1] ?? '').replaceAll(/\s+/gu, '');
  return TITLE_END.test(wordsOf(first)) || (next.length <= MAX_RUNNING_LENGTH && !/[，。；、]/u.test(next) && TITLE_END.test(next));
}

function wordsOf(line: EdgeLine): string {
  return line.text.replaceAll(/\s+/gu, '');
}

/** The words of a line with each of its numbers in turn taken for one that counts on with the pages. */
function countedWords(line: EdgeLine): string[] {
  const words = wordsOf(line);
  return [...words.matchAll(/\d+/gu)]
    .slice(-MAX_NUMBERS)
    .map(({ 0: number, index }) => `${words.slice(0, index)}#${words.slice(index + number.length)} ${Number(number) - line.page}`);
}

/** A running line further in counts only where all lines between it and the edge run too. */
function onlyFromTheEdge(lines: Set<number>, count: number): Set<number> {
  const kept = new Set<number>();
  for (let line = 0; lines.has(line); line += 1) kept.add(line);
  for (let line = count - 1; lines.has(line); line -= 1) kept.add(line);
  return kept;
}
