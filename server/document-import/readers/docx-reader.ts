import type { SourceText } from '../source-text.ts';
import { DocxBody } from './docx-body.ts';
import { openDocx } from './docx-package.ts';
import { childAt } from './docx-xml.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import { SourceBuilder } from './source-builder.ts';

/** Reads a Word document with the numbers that Word computes, its tables, boxes and notes; headers and footers are left out. */
export async function readDocxFile(input: ReadInput): Promise<SourceText> {
  const parts = await openDocx(input);
  const body = childAt(parts.document, 'w:body');
  if (!body) throw unreadable(input, 'BROKEN', 'w:body');
  const builder = new SourceBuilder(input);
  const reader = new DocxBody(input, parts, builder);
  reader.add(body);
  reader.addNotes(parts.footnotes, parts.endnotes);
  return builder.build('docx');
}
