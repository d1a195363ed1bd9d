import type { Row } from '../executor.ts';
import type { Statement } from './params.ts';

/** Where one part of a whole statement has its rows. */
interface Part {
  width: number;
  rows: Row[];
}

const idsParameter = '$1::text::uuid[]';

/**
 * Several statements put together as one, each a common table expression, so that an operation is one round trip and one snapshot.
 * A part's ids may come from a column of an earlier part. Values travel as text.
 */
export class Whole {
  private readonly expressions: string[] = [];
  private readonly widths: number[] = [];
  private readonly values: unknown[] = [];

  get isEmpty(): boolean {
    return this.widths.length === 0;
  }

  /** The SQL array of the ids in one column of a part. */
  idsIn(part: number, column: number): string {
    return `array(select distinct x${column} from a${part} where x${column} is not null)`;
  }

  /** Adds a statement of so many columns; where `ids` is given, it stands for its first parameter. Gives the part's number. */
  add({ text, values }: Statement, width: number, ids: string | null): number {
    const part = this.widths.length;
    const skipped = ids ? 1 : 0;
    const offset = this.values.length - skipped;
    const own = (ids ? text.replaceAll(idsParameter, '\0') : text).replaceAll(/\$(\d+)/g, (_match, place: string) => `$${offset + Number(place)}`);
    const names = Array.from({ length: width }, (_, column) => `x${column}`).join(', ');
    this.expressions.push(`a${part}(${names}) as materialized (${ids ? own.replaceAll('\0', ids) : own})`);
    this.values.push(...values.slice(skipped));
    this.widths.push(width);
    return part;
  }

  /** The statement; it gives at most so many rows. A row ends in the number of its part. */
  statement(mostRows: number): Statement {
    const most = Math.max(...this.widths);
    const arms = this.widths.map((width, part) => {
      const columns = Array.from({ length: most }, (_, column) => (column < width ? `x${column}::text` : 'null'));
      return `select ${columns.join(', ')}, ${part} from a${part}`;
    });
    return { text: `with ${this.expressions.join(', ')} ${arms.join(' union all ')} limit ${mostRows}`, values: this.values };
  }

  /** The widths of the parts, which `partsOf` reads rows with. */
  get parts(): readonly number[] {
    return this.widths;
  }
}

/** Deals the rows of a whole statement out to its parts. */
export function partsOf(widths: readonly number[], read: readonly Row[]): Row[][] {
  const parts: Part[] = widths.map((width) => ({ width, rows: [] }));
  const last = Math.max(...widths);
  for (const row of read) {
    const part = parts[Number(row[last])];
    if (!part) continue;
    row.length = part.width;
    part.rows.push(row);
  }
  return parts.map(({ rows }) => rows);
}
