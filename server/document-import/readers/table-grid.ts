import type { CellPlace } from '../source-text.ts';
import { unreadable, type ReadInput } from './read-input.ts';

const MAX_COLUMNS = 2000;

/** Gives each cell of a table its row and column, keeping the places free that cells of earlier rows reach down into. */
export class TableGrid {
  readonly #input: ReadInput;
  readonly #table: number;
  /** For each column the first row that is free again. */
  readonly #freeFrom: number[] = [];
  #row = -1;
  #column = 0;

  constructor(input: ReadInput, table: number) {
    this.#input = input;
    this.#table = table;
  }

  /** Starts the next row. */
  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** Leaves grid columns empty. */
  skip(columns: number): void {
    this.#column += Math.min(columns, MAX_COLUMNS);
  }

  /** Places the next cell of the row. */
  place(rowSpan: number, columnSpan: number, header: boolean): CellPlace {
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column += 1;
    const place = { table: this.#table, row: this.#row, column: this.#column, rowSpan, columnSpan, header };
    this.#column += columnSpan;
    if (this.#column > MAX_COLUMNS) throw unreadable(this.#input, 'TOO_COMPLEX', `table with > ${MAX_COLUMNS} columns`);
    for (let column = place.column; column < this.#column; column += 1) this.#freeFrom[column] = this.#row + rowSpan;
    return place;
  }
}
