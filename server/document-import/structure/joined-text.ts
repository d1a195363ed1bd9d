import type { Span } from '../source-text.ts';

interface Piece {
  start: number;
  end: number;
  /** Where the piece begins in the joined text. */
  at: number;
}

/** Words of a document seen as one string although page breaks, tags or furniture cut them; every character knows where it stands. */
export class JoinedText {
  readonly text: string;
  private readonly pieces: Piece[];

  private constructor(text: string, pieces: Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** Joins stretches of the stored text, with nothing between. */
  static of(stored: string, spans: Span[]): JoinedText {
    let text = '';
    const pieces: Piece[] = [];
    for (const { start, end } of spans) {
      if (end <= start) continue;
      const last = pieces.at(-1);
      if (last && last.end === start) last.end = end;
      else pieces.push({ start, end, at: text.length });
      text += stored.slice(start, end);
    }
    return new JoinedText(text, pieces);
  }

  /** Joins texts in order, with `glue` between them. */
  static join(parts: JoinedText[], glue: (left: JoinedText, right: JoinedText) => string): JoinedText {
    let text = '';
    const pieces: Piece[] = [];
    let previous: JoinedText | null = null;
    for (const part of parts) {
      if (part.text === '') continue;
      if (previous) text += glue(previous, part);
      for (const piece of part.pieces) pieces.push({ start: piece.start, end: piece.end, at: text.length + piece.at });
      text += part.text;
      previous = part;
    }
    return new JoinedText(text, pieces);
  }

  get start(): number {
    return this.pieces[0]?.start ?? 0;
  }

  get end(): number {
    return this.pieces.at(-1)?.end ?? 0;
  }

  /** The stretches of the stored text that the words stand in. */
  get spans(): Span[] {
    return this.pieces.map(({ start, end }) => ({ start, end }));
  }

  /** Where the words go on after each cut, as offsets in the joined text. */
  get cuts(): number[] {
    return this.pieces.slice(1).map(({ at }) => at);
  }

  /** From the first to the last character, cuts included. */
  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** The last piece that begins at or before `offset`. */
  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle] as Piece).at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the character at `offset` of the joined text stands in the stored text. */
  at(offset: number): number {
    const piece = this.pieces[this.pieceAt(offset)];
    return piece ? Math.min(piece.start + Math.max(0, offset - piece.at), piece.end) : 0;
  }

  /** The stored span of a stretch of the joined text. */
  spanOf(start: number, end: number): Span {
    return { start: this.at(start), end: end > start ? this.at(end - 1) + 1 : this.at(start) };
  }

  /** A stretch of the joined text, itself joined. */
  slice(start: number, end: number = this.text.length): JoinedText {
    const pieces: Piece[] = [];
    for (let index = this.pieceAt(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index] as Piece;
      if (piece.at >= end) break;
      const length = piece.end - piece.start;
      const from = Math.max(start, piece.at);
      const to = Math.min(end, piece.at + length);
      if (from < to) pieces.push({ start: piece.start + from - piece.at, end: piece.start + to - piece.at, at: from - start });
    }
    return new JoinedText(this.text.slice(start, Math.max(start, end)), pieces);
  }

  /** Without white space at its ends. */
  trim(): JoinedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end));
  }

  /** Without the given stretches of the joined text, which are in order and apart. */
  without(cuts: Span[]): JoinedText {
    const parts: JoinedText[] = [];
    let from = 0;
    for (const cut of cuts) {
      parts.push(this.slice(from, cut.start));
      from = cut.end;
    }
    return JoinedText.join([...parts, this.slice(from)], () => '').trim();
  }
}
