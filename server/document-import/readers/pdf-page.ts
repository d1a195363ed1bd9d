import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { withoutOutsideData } from './pdf-character-maps.ts';
import { withoutLookalikes } from './pdf-lookalikes.ts';
import { multiply, type Matrix } from './pdf-matrix.ts';
import { readRulings, type Ruling } from './pdf-rulings.ts';
import { unreadable, type ReadInput } from './read-input.ts';

/** A piece of text as drawn: left end of its baseline, counted in points from the page's upper left corner. */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Whether a space was typed before it. */
  spaced?: boolean;
}

export interface PdfPage {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  fragments: Fragment[];
  /** Straight lines that may be the borders of tables. */
  rulings: Ruling[];
  /** Pieces of text that stand askew, as watermarks do; they are left out. */
  askew: number;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** What is drawn on the pages of a PDF. */
export interface PdfContent {
  pages: PdfPage[];
  /** Names of the tables of characters that fonts refer to and that are not at hand: text in those fonts is missing. */
  missingTables: string[];
}

/** Opens a PDF and gives what is drawn on its pages. */
export async function readPdfContent(input: ReadInput): Promise<PdfContent> {
  const { factory, missingTables } = withoutOutsideData();
  const document = await openPdf(input, factory);
  if (document.numPages > input.limits.maxPages) throw unreadable(input, 'TOO_COMPLEX', `> ${input.limits.maxPages} pages`);
  const { OPS } = await getResolvedPDFJS();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number), number, OPS));
  await document.cleanup();
  return { pages, missingTables: [...missingTables] };
}

async function openPdf(input: ReadInput, factory: object): Promise<Document> {
  const options = {
    BinaryDataFactory: factory,
    useWorkerFetch: false,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    stopAtErrors: false,
  };
  return getDocumentProxy(new Uint8Array(input.bytes), options).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : '';
    throw unreadable(input, name === 'PasswordException' ? 'ENCRYPTED' : 'BROKEN', error instanceof Error ? error.message.slice(0, 200) : '');
  });
}

async function readPage(page: Page, number: number, ops: Record<string, number>): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const view = viewport.transform as unknown as Matrix;
  const drawn = items
    .flatMap((item) => ('str' in item ? [{ text: item.str, matrix: multiply(view, item.transform as unknown as Matrix), width: item.width }] : []))
    .filter((item) => item.text.trim() !== '');
  const turn = commonTurn(drawn.map((item) => item.matrix));
  const straight = drawn.filter((item) => turnOf(item.matrix) === turn);
  const upright = uprightView(turn, viewport.width, viewport.height);
  const operators = await page.getOperatorList();
  const rulings = readRulings(operators, ops, multiply(upright, view));
  page.cleanup();
  const sideways = turn === 90 || turn === 270;
  return {
    number,
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
    fragments: withoutOverprint(straight.map(({ text, matrix, width }) => fragmentOf(text, multiply(upright, matrix), width))),
    rulings,
    askew: drawn.length - straight.length,
  };
}

function fragmentOf(text: string, matrix: Matrix, width: number): Fragment {
  return {
    text: withoutLookalikes(text).replaceAll('\u00A0', ' ').replaceAll('\u00AD', ''),
    x: matrix[4],
    y: matrix[5],
    width,
    size: Math.hypot(matrix[2], matrix[3]),
  };
}

/** The direction in which text runs: 0, 90, 180 or 270 degrees; -1 for askew. */
function turnOf(matrix: Matrix): number {
  const degrees = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - nearest) > 5 ? -1 : (nearest + 360) % 360;
}

function commonTurn(matrices: Matrix[]): number {
  const counts = new Map<number, number>();
  matrices
    .map(turnOf)
    .filter((turn) => turn >= 0)
    .forEach((turn) => counts.set(turn, (counts.get(turn) ?? 0) + 1));
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Turns a page whose text runs up or down so that it runs from left to right. */
function uprightView(turn: number, width: number, height: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, 0, width];
  if (turn === 180) return [-1, 0, 0, -1, width, height];
  return turn === 270 ? [0, 1, -1, 0, height, 0] : [1, 0, 0, 1, 0, 0];
}

/** Some programs draw bold text twice, a hair apart. */
function withoutOverprint(fragments: Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text) ?? [];
    seen.set(fragment.text, [...same.slice(-20), fragment]);
    return !same.slice(-20).some((other) => Math.abs(other.x - fragment.x) < fragment.size * 0.2 && Math.abs(other.y - fragment.y) < fragment.size * 0.2);
  });
}
