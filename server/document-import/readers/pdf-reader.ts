import type { SourceText } from '../source-text.ts';
import { PdfBlocks } from './pdf-blocks.ts';
import { layOut } from './pdf-layout.ts';
import { readPdfContent, type PdfContent, type PdfPage } from './pdf-page.ts';
import { tellTypedSpaces } from './pdf-spaces.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import { SourceBuilder } from './source-builder.ts';

/** Fewer characters a page than this are a stamp or a page number on a scanned page. */
const FEW_CHARACTERS = 12;

/** Reads a PDF's text layer: lines and paragraphs from where the text stands, running headers and contents set apart, ruled tables cell by cell. */
export async function readPdfFile(input: ReadInput): Promise<SourceText> {
  const content = await readPdfContent(input);
  const { pages } = content;
  refuseUnreadable(input, content);
  tellTypedSpaces(pages);
  const builder = new SourceBuilder(input);
  new PdfBlocks(builder).add(pages.map(layOut));
  noticeLosses(builder, content);
  return builder.build('pdf');
}

function refuseUnreadable(input: ReadInput, { pages, missingTables }: PdfContent): void {
  const text = pages.map(textOf).join('');
  const unknown = text.match(/[\p{Co}\p{Cn}\uFFFD]|(?!\s)\p{Cc}/gu)?.length ?? 0;
  const bare = text.length < Math.max(1, pages.length * FEW_CHARACTERS) && pages.every((page) => textOf(page).length < FEW_CHARACTERS * 4);
  if (unknown > text.length * 0.15 || (bare && missingTables.length > 0))
    throw unreadable(input, 'UNKNOWN_CHARACTERS', missingTables.join(', ') || `${unknown} / ${text.length}`);
  if (bare) throw unreadable(input, 'SCANNED_PDF', `${pages.length} pages, ${text.length} characters`);
}

function noticeLosses(builder: SourceBuilder, { pages, missingTables }: PdfContent): void {
  const bare = pages.filter((page) => textOf(page).length < FEW_CHARACTERS).map((page) => page.number);
  if (bare.length > 0) builder.notice(`第 ${bare.join('、')} 页没有文字，可能是图片 / Pages ${bare.join(', ')} have no text and may be pictures`);
  if (missingTables.length > 0)
    builder.notice(
      `部分字体未嵌入，其文字可能缺失（${missingTables.join('、')}） / Text in fonts that are not embedded may be missing (${missingTables.join(', ')})`,
    );
  if (pages.some((page) => page.askew > 0)) builder.notice('斜排文字（如水印）未读取 / Text that stands askew, such as watermarks, was left out');
}

function textOf(page: PdfPage): string {
  return page.fragments
    .map((fragment) => fragment.text)
    .join('')
    .replaceAll(/\s+/gu, '');
}
