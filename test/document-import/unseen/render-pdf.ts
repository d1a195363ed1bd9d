import { type Drawn, paragraph, type Stroke, tinyPdf, type TinyPage } from '../readers/support/tiny-pdf.ts';
import type { Printed } from './marked-document.ts';

const [WIDTH, HEIGHT, MARGIN, TOP, BOTTOM] = [595, 842, 80, 96, 746];
const body = { size: 16, columns: 27, pitch: 28 };
const small = { size: 10.5, pitch: 15 };

/** Sets a document on pages with running heads and numbers, its tables ruled; tables lie on pages of their own turned by a quarter where `turned` says so. */
export function printedPdf(printed: Printed[], turned: boolean): Uint8Array {
  const press = new Press(turned);
  for (const each of printed) press.set(each);
  return tinyPdf(press.finish(printed.find(({ role }) => role === 'title')?.text ?? ''));
}

interface Row {
  cells: { x: number; width: number; lines: string[]; merged: boolean }[];
  height: number;
}

class Press {
  private readonly turned: boolean;
  private pages: TinyPage[] = [{ texts: [], strokes: [] }];
  private y = TOP;

  constructor(turned: boolean) {
    this.turned = turned;
  }

  set(each: Printed): void {
    if (each.role !== 'table') this.lines(each);
    else if (this.turned) this.landscape(each.rows);
    else this.portrait(each.rows);
  }

  finish(head: string): TinyPage[] {
    return this.pages.map((page, at) => {
      if (page.rotate !== undefined) return page;
      const number = { text: `— ${at + 1} —`, x: at % 2 === 0 ? 460 : 90, y: 796, size: 12 };
      return { ...page, texts: [...(at === 0 ? [] : [{ text: head, x: MARGIN, y: 52, size: 9 }]), ...page.texts, number] };
    });
  }

  private lines({ role, mark, text }: Printed): void {
    const drawn = role === 'title' ? centred(mark + text) : paragraph(mark + text, { x: MARGIN, y: 0, ...body });
    for (const { y: _, ...line } of drawn) {
      if (this.y > BOTTOM) this.turnOver();
      this.page.texts.push({ ...line, y: this.y });
      this.y += body.pitch;
    }
  }

  private portrait(rows: string[][]): void {
    for (const row of laidOut(rows, MARGIN, WIDTH - MARGIN)) {
      if (this.y + row.height > BOTTOM) this.turnOver();
      this.row(row, this.y - 12, this.page);
      this.y += row.height;
    }
    this.y += body.pitch;
  }

  /** The table as it lies before the eye, then turned with its page. */
  private landscape(rows: string[][]): void {
    const page: TinyPage = { texts: [], strokes: [], rotate: 90 };
    let y = 70;
    for (const row of laidOut(rows, MARGIN, HEIGHT - MARGIN)) {
      this.row(row, y, page);
      y += row.height;
    }
    const strokes = (page.strokes ?? []).map(([x1, y1, x2, y2]): Stroke => [y1, HEIGHT - x1, y2, HEIGHT - x2]);
    this.pages.push({ rotate: 90, strokes, texts: page.texts.map((text) => ({ ...text, x: text.y, y: HEIGHT - text.x, turn: 90 })) });
    this.turnOver();
  }

  private row({ cells, height }: Row, y: number, page: TinyPage): void {
    for (const { x, width, lines, merged } of cells) {
      lines.forEach((text, at) => page.texts.push({ text, x: x + 4, y: y + 14 + at * small.pitch, size: small.size }));
      if (!merged) page.strokes?.push([x, y, x + width, y]);
      page.strokes?.push([x, y, x, y + height], [x + width, y, x + width, y + height], ...bottom(cells, x, width, y + height));
    }
  }

  private turnOver(): void {
    this.pages.push({ texts: [], strokes: [] });
    this.y = TOP;
  }

  private get page(): TinyPage {
    return this.pages.at(-1) ?? { texts: [] };
  }
}

/** Every cell but one that goes on into the next row has a line below; a row cannot know, so the next row draws it, and the outermost columns close the table. */
const bottom = (cells: Row['cells'], x: number, width: number, y: number): Stroke[] => (cells.at(-1)?.x === x ? [[x, y, x + width, y]] : []);

function laidOut(rows: string[][], left: number, right: number): Row[] {
  const columns = rows[0]?.length ?? 1;
  const longest = Array.from({ length: columns }, (_, at) => Math.min(18, Math.max(3, ...rows.map((cells) => cells[at]?.length ?? 0))));
  const unit = (right - left) / longest.reduce((sum, each) => sum + each, 0);
  const widths = longest.map((each) => each * unit);
  const starts = widths.map((_, at) => left + widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  return rows.map((words) => {
    const cells = words.map((text, at) => ({
      x: starts[at] ?? left,
      width: widths[at] ?? 0,
      merged: text === '^',
      lines: text === '^' ? [] : wrapped(text, Math.floor(((widths[at] ?? 0) - 8) / small.size)),
    }));
    return { cells, height: Math.max(1, ...cells.map(({ lines }) => lines.length)) * small.pitch + 8 };
  });
}

const wrapped = (text: string, columns: number): string[] =>
  paragraph(text, { x: 0, y: 0, size: 1, columns: columns + 2, pitch: 1 }).flatMap(({ text: line }) => line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? []);

function centred(text: string): Drawn[] {
  const [size, room] = [18, 22];
  return (text.match(new RegExp(`.{1,${room}}`, 'gu')) ?? []).map((line) => ({ text: line, x: (WIDTH - line.length * size) / 2, y: 0, size }));
}
