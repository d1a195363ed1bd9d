import { append } from './append.ts';
import { findTags, opensList } from '../grammar/tags.ts';
import { JoinedText } from './joined-text.ts';
import { joinBroken, type LineSpaces } from './broken-paragraphs.ts';
import type { Line } from './line.ts';
import { brokenLines } from './wrapped-lines.ts';
import { findPageLines } from './page-lines.ts';
import type { SourceBlock, SourceText, Span } from '../source-text.ts';

/** A document's lines in order, and the stretches that are furniture of the page. */
export interface Segments {
  lines: Line[];
  furniture: Span[];
}

/** Cuts a document into lines without tags; furniture that the reader, the tags or the page give away is set aside. */
export function segment(source: SourceText): Segments {
  return new Segmenter(source.text).run(source.blocks.length > 0 ? source.blocks : [{ kind: 'paragraph', span: { start: 0, end: source.text.length } }]);
}

/** White space that sets a line in from the margin. */
const INDENT = /^\f?(?:[　 \u00a0]{2})/u;
const NO_WORDS = JoinedText.of('', []);

class Segmenter {
  private readonly stored: string;
  private readonly lines: Line[] = [];
  private readonly furniture: Span[] = [];
  private readonly spaces: LineSpaces = { indented: new Set(), blank: new Set(), top: new Set() };
  private apart = true;
  private readonly isBroken: (line: string) => boolean;

  constructor(stored: string) {
    this.stored = stored;
    this.isBroken = brokenLines(stored);
  }

  run(blocks: SourceBlock[]): Segments {
    let reached = 0;
    for (const block of blocks) {
      const gap = this.stored.slice(reached, block.span.start).split('\n');
      this.noteBlank(gap);
      for (const empty of gap.slice(1, -1)) this.addEmpty(empty, block);
      if (block.kind === 'furniture') this.furniture.push(block.span);
      else this.addBlock(block, reached === 0 || gap.length > 1 ? (gap.at(-1) ?? '') : '');
      reached = block.span.end;
    }
    const pageLines = findPageLines(this.lines);
    for (const line of pageLines) append(this.furniture, line.words.spans);
    for (const [at, line] of this.lines.entries()) if (pageLines.has(this.lines[at - 1] as Line)) this.spaces.top.add(line);
    const lines = this.lines.filter((line) => !pageLines.has(line));
    return { lines: joinBroken(lines, this.spaces), furniture: this.furniture };
  }

  /** A wide blank at the end of a line, or at the beginning of the next one. */
  private noteBlank(gap: string[]): void {
    const last = this.lines.at(-1);
    if (last && gap.length === 2 && (gap[0] === '　' || gap[1] === '　')) this.spaces.blank.add(last);
  }

  /** A block's lines; `lead` is the white space that stands before it on its first line. */
  private addBlock(block: SourceBlock, lead: string): void {
    let start = block.span.start;
    let before = lead;
    let ordinal = block.ordinal ?? null;
    for (const raw of this.stored.slice(block.span.start, block.span.end).split('\n')) {
      const words = this.withoutTags(raw, start);
      const tabbed = before.startsWith('\t') || raw.startsWith('\t');
      if (words.text === '') this.addEmpty(before + raw, block);
      else {
        this.push({
          words,
          kind: block.kind,
          level: block.level ?? null,
          ordinal,
          cell: block.cell ?? null,
          box: block.box ?? null,
          tabbed,
          full: this.isBroken(before + raw),
          list: opensList(raw),
        });
        if (INDENT.test(before + raw)) this.spaces.indented.add(this.lines.at(-1) as Line);
        ordinal = null;
      }
      start += raw.length + 1;
      before = '';
    }
  }

  /** A line of white space: with a tab it is an empty cell of a flattened table, without one it sets the next line apart. */
  private addEmpty(raw: string, block: SourceBlock): void {
    if (raw.startsWith('\t') && raw.trim() === '')
      this.push({ words: NO_WORDS, kind: block.kind, level: null, ordinal: null, cell: null, box: null, tabbed: true, full: false, list: false });
    else if (raw.trim() === '') this.apart = true;
  }

  private push(line: Omit<Line, 'apart'>): void {
    this.lines.push({ ...line, apart: this.apart });
    this.apart = false;
  }

  private withoutTags(raw: string, start: number): JoinedText {
    const kept: Span[] = [];
    let from = start;
    for (const tag of findTags(raw)) {
      this.furniture.push({ start: start + tag.start, end: start + tag.end });
      kept.push({ start: from, end: start + tag.start });
      from = start + tag.end;
    }
    return JoinedText.of(this.stored, [...kept, { start: from, end: start + raw.length }]).trim();
  }
}
