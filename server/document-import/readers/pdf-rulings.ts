import { multiply, type Matrix } from './pdf-matrix.ts';

/** A horizontal or vertical line: `at` is its place across, `from` and `to` its ends along. */
export interface Ruling {
  vertical: boolean;
  at: number;
  from: number;
  to: number;
}

interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const THIN = 3;
const SHORTEST = 4;
const MAX_RULINGS = 20_000;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Follows the drawing operators of a page and gathers thin filled boxes and straight strokes. */
export function readRulings({ fnArray, argsArray }: Operators, ops: Record<string, number>, view: Matrix): Ruling[] {
  const stack: Matrix[] = [];
  let matrix = view;
  const rulings: Ruling[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === ops['save']) stack.push(matrix);
    else if (operator === ops['restore'] || operator === ops['paintFormXObjectEnd']) matrix = stack.pop() ?? view;
    else if (operator === ops['transform']) matrix = multiply(matrix, matrixOf(args) ?? IDENTITY);
    else if (operator === ops['paintFormXObjectBegin']) {
      stack.push(matrix);
      matrix = multiply(matrix, (Array.isArray(args) ? matrixOf(args[0]) : null) ?? IDENTITY);
    } else if (operator === ops['constructPath'] && rulings.length < MAX_RULINGS) rulings.push(...pathRulings(args, ops, matrix));
  });
  return rulings;
}

function matrixOf(value: unknown): Matrix | null {
  const numbers = value instanceof Float32Array || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null;
  return [a, b, c, d, e, f];
}

/** A path comes as how it is painted, its points, and its bounds. */
function pathRulings(args: unknown, ops: Record<string, number>, matrix: Matrix): Ruling[] {
  if (!Array.isArray(args) || args[0] === ops['endPath']) return [];
  const points = Array.isArray(args[1]) ? args[1][0] : undefined;
  if (!(points instanceof Float32Array) || points.length > 10_000) return [];
  const segments = straightSegments(points).map((segment) => transformed(segment, matrix));
  const bounds = boundsOf(segments);
  if (bounds && Math.min(bounds.right - bounds.left, bounds.bottom - bounds.top) <= THIN) return rulingOf(bounds);
  const stroked = [ops['stroke'], ops['closeStroke'], ops['fillStroke'], ops['eoFillStroke'], ops['closeFillStroke'], ops['closeEOFillStroke']].includes(
    Number(args[0]),
  );
  return stroked ? segments.flatMap(rulingOf) : [];
}

/** Points are written as 0 x y (move), 1 x y (line), 2 and six numbers (curve), 3 and four (curve), 4 (close). */
function straightSegments(points: Float32Array): Box[] {
  const segments: Box[] = [];
  let start = [0, 0];
  let last = [0, 0];
  const lineTo = (to: number[]): void => {
    segments.push(boxOf(last, to));
    last = to;
  };
  for (let index = 0; index < points.length;) {
    const code = points[index] ?? 4;
    const count = [2, 2, 6, 4, 0][code] ?? 0;
    const to = [points[index + count - 1] ?? 0, points[index + count] ?? 0];
    if (code === 0) start = last = to;
    else if (code === 1) lineTo(to);
    else if (code === 4) lineTo(start);
    else last = to;
    index += count + 1;
  }
  return segments;
}

function boxOf([x1 = 0, y1 = 0]: number[], [x2 = 0, y2 = 0]: number[]): Box {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

function transformed({ left, top, right, bottom }: Box, [a, b, c, d, e, f]: Matrix): Box {
  return boxOf([a * left + c * top + e, b * left + d * top + f], [a * right + c * bottom + e, b * right + d * bottom + f]);
}

function boundsOf(boxes: Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
}

function rulingOf({ left, top, right, bottom }: Box): Ruling[] {
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THIN || Math.max(width, height) < SHORTEST) return [];
  return width < height
    ? [{ vertical: true, at: (left + right) / 2, from: top, to: bottom }]
    : [{ vertical: false, at: (top + bottom) / 2, from: left, to: right }];
}
