import type { SourceBlock, SourcePart, SourceText, Span } from '../source-text.ts';

const between = '\n\n';

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The blocks of a source; one that its reader gave none is a single paragraph. */
const blocksOf = ({ blocks, text }: SourceText): SourceBlock[] =>
  blocks.length > 0 || text.trim() === '' ? blocks : [{ kind: 'paragraph', span: { start: 0, end: text.length } }];

/** How many of a thing there are, where each block gives the number of its own, counted from `first`. */
const countOf = (blocks: readonly SourceBlock[], numberOf: (block: SourceBlock) => number | undefined, first: number): number =>
  blocks.reduce((most, block) => Math.max(most, (numberOf(block) ?? first - 1) + 1 - first), 0);

/** Where the next source begins: in the text, and in the counts of tables, pages and boxes. */
interface Reached {
  text: number;
  tables: number;
  pages: number;
  boxes: number;
}

function placed(block: SourceBlock, { text, tables, pages, boxes }: Reached): SourceBlock {
  return {
    ...block,
    span: moved(block.span, text),
    ...(block.cell ? { cell: { ...block.cell, table: block.cell.table + tables } } : {}),
    ...(block.page === undefined ? {} : { page: block.page + pages }),
    ...(block.box === undefined ? {} : { box: block.box + boxes }),
  };
}

/** Puts the texts of several files together to one document, in the order given; its parts say which file each stretch stands in. */
export function joinSources(sources: readonly SourceText[]): SourceText {
  const [first] = sources;
  if (!first || sources.length === 1) return first ?? { fileName: '', format: 'txt', text: '', blocks: [], notices: [] };
  const reached: Reached = { text: 0, tables: 0, pages: 0, boxes: 0 };
  const blocks: SourceBlock[] = [];
  const parts: SourcePart[] = [];
  for (const source of sources) {
    const own = blocksOf(source);
    for (const block of own) blocks.push(placed(block, reached));
    parts.push({ fileName: source.fileName, format: source.format, span: { start: reached.text, end: reached.text + source.text.length } });
    reached.text += source.text.length + between.length;
    reached.tables += countOf(own, ({ cell }) => cell?.table, 0);
    reached.pages += countOf(own, ({ page }) => page, 1);
    reached.boxes += countOf(own, ({ box }) => box, 0);
  }
  return {
    fileName: sources.map(({ fileName }) => fileName).join('、'),
    format: first.format,
    text: sources.map(({ text }) => text).join(between),
    blocks,
    notices: sources.flatMap(({ fileName, notices }) => notices.map((notice) => `${fileName}：${notice}`)),
    parts,
  };
}
