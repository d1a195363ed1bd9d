import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

interface BlockCell {
  t: string;
  rs?: number;
  cs?: number;
}

/** A paragraph (with a heading level, or its first characters in bold) or a table of cells, one string a paragraph. */
export interface Block {
  t?: string;
  h?: 1 | 2 | 3;
  bold?: number;
  align?: 'center' | 'right';
  table?: BlockCell[][];
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function paragraphOf({ t = '', h, bold = 0, align }: Block): Paragraph {
  const runs = [new TextRun({ text: t.slice(0, bold), bold: true }), new TextRun(t.slice(bold))];
  return new Paragraph({ children: runs.slice(bold > 0 ? 0 : 1), heading: h && headings[h], alignment: align && alignments[align] });
}

const cellOf = ({ t, rs, cs }: BlockCell): TableCell =>
  new TableCell({ children: t.split('\n').map((text) => new Paragraph({ text })), rowSpan: rs, columnSpan: cs });

const tableOf = (rows: BlockCell[][]): Table => new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });

/** A Word document of plain blocks, as a person would write it. */
export const docxOfBlocks = (blocks: Block[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: blocks.map((block) => (block.table ? tableOf(block.table) : paragraphOf(block))) }] }));
