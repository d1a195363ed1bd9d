import type { Ruling } from './pdf-rulings.ts';

/** A rectangle of a ruled grid, with the rows and columns it takes. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A ruled table: where its lines stand, and the cells between them. */
export interface Grid {
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

const NEAR = 3;
const MAX_LINES = 400;

/** Finds the grids that the rulings of a page draw, top to bottom. */
export function findGrids(rulings: Ruling[]): Grid[] {
  const merged = [...mergeRulings(rulings.filter((ruling) => ruling.vertical)), ...mergeRulings(rulings.filter((ruling) => !ruling.vertical))];
  return components(merged)
    .flatMap(gridOf)
    .toSorted((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

/** Joins rulings that go on in one another. */
function mergeRulings(rulings: Ruling[]): Ruling[] {
  const merged: Ruling[] = [];
  for (const ruling of rulings.toSorted((one, other) => one.at - other.at || one.from - other.from)) {
    const same = merged.findLast(
      (other, index) =>
        index >= merged.length - 50 && Math.abs(other.at - ruling.at) <= NEAR / 2 && ruling.from <= other.to + NEAR && ruling.to >= other.from - NEAR,
    );
    if (same) Object.assign(same, { from: Math.min(same.from, ruling.from), to: Math.max(same.to, ruling.to) });
    else merged.push({ ...ruling });
  }
  return merged;
}

/** Rulings that touch one another, directly or through others. */
function components(rulings: Ruling[]): Ruling[][] {
  const rest = new Set(rulings.slice(0, 2000));
  const result: Ruling[][] = [];
  for (const first of rest) {
    rest.delete(first);
    const component = [first];
    for (const ruling of component) {
      for (const other of [...rest].filter((candidate) => touches(ruling, candidate))) {
        rest.delete(other);
        component.push(other);
      }
    }
    result.push(component);
  }
  return result;
}

function touches(one: Ruling, other: Ruling): boolean {
  if (one.vertical === other.vertical) return false;
  return within(one.at, other) && within(other.at, one);
}

function within(place: number, ruling: Ruling): boolean {
  return place >= ruling.from - NEAR && place <= ruling.to + NEAR;
}

/** A table without lines at its sides ends where its horizontal lines end. */
function gridOf(component: Ruling[]): Grid[] {
  const horizontal = component.filter((ruling) => !ruling.vertical);
  const vertical = component.filter((ruling) => ruling.vertical);
  if (horizontal.length < 2 || vertical.length < 1) return [];
  const ys = distinct(horizontal.map((ruling) => ruling.at));
  const sides = [Math.min(...horizontal.map((ruling) => ruling.from)), Math.max(...horizontal.map((ruling) => ruling.to))];
  const xs = distinct([...vertical.map((ruling) => ruling.at), ...sides]);
  if (ys.length < 2 || xs.length < 2 || ys.length > MAX_LINES || xs.length > MAX_LINES) return [];
  return [{ xs, ys, cells: mergedCells(xs, ys, horizontal, vertical) }];
}

function distinct(places: number[]): number[] {
  return places.toSorted((one, other) => one - other).filter((place, index, all) => index === 0 || place - (all[index - 1] ?? 0) > NEAR);
}

/** Grows each cell to the right and down for as long as no line stands in the way. */
function mergedCells(xs: number[], ys: number[], horizontal: Ruling[], vertical: Ruling[]): GridCell[] {
  const taken = new Set<string>();
  const middle = (places: number[], index: number): number => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const parted = (rulings: Ruling[], at: number, along: number): boolean =>
    rulings.some((ruling) => Math.abs(ruling.at - at) <= NEAR && ruling.from <= along && ruling.to >= along);
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < xs.length - 1 &&
        !parted(vertical, xs[column + columnSpan] ?? 0, middle(ys, row)) &&
        !taken.has(`${row} ${column + columnSpan}`)
      )
        columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < ys.length - 1 && !parted(horizontal, ys[row + rowSpan] ?? 0, middle(xs, column))) rowSpan += 1;
      for (let down = 0; down < rowSpan; down += 1) for (let along = 0; along < columnSpan; along += 1) taken.add(`${row + down} ${column + along}`);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}
