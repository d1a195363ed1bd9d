import type { DocumentFormat } from '../source-text.ts';
import { unreadable, type ReadInput } from './read-input.ts';

const HTML_START = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|article|section|h[1-6])\b/iu;
const HTML_PAGE_START = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html)\b/iu;
const XML_START = /^\s*<\?xml\b/iu;
const HTML_NAME = /\.(?:html?|xhtml|shtml)$/iu;
const MARKDOWN_NAME = /\.(?:md|markdown)$/iu;
/** Headings of Markdown in a file of another name: what converters make of papers. */
const MARKDOWN_HEADING = /^#{1,6} +\S/gmu;
const BINARY_NAME = /\.(?:pdf|docx|docm|doc|wps|xlsx?|pptx?|odt|ofd|rtf|zip|rar|7z|png|jpe?g|tiff?|bmp)$/iu;
const OTHER_MAGIC: [name: string, magic: string][] = [
  ['RTF', '{\\rtf'],
  ['MHTML', 'MIME-Ver'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00FF\u00D8\u00FF'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\u0000'],
  ['TIFF', 'MM\u0000*'],
  ['RAR', 'Rar!'],
  ['7z', '7z\u00BC\u00AF'],
  ['gzip', '\u001F\u008B'],
];

/** Names the format by what the bytes hold, then by the file name; refuses what no reader can read. */
export function detectFormat(input: ReadInput): DocumentFormat {
  const start = latin1(input.bytes.subarray(0, 8192));
  if (input.bytes.length === 0) throw unreadable(input, 'EMPTY');
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return packed(input);
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) throw compound(input);
  const other = OTHER_MAGIC.find(([, magic]) => start.startsWith(magic));
  if (other) throw unreadable(input, 'UNSUPPORTED_FORMAT', other[0]);
  return textual(input, start);
}

/** A zip archive: only a word-processing package is read. Part names stand unpacked in the archive. */
function packed(input: ReadInput): DocumentFormat {
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  if (bytes.includes('word/') || (bytes.includes('[Content_Types].xml') && /\.docx$/iu.test(input.fileName))) return 'docx';
  const kinds: [string, string][] = [
    ['xl/', 'Excel'],
    ['ppt/', 'PowerPoint'],
    ['OFD.xml', 'OFD'],
    ['opendocument', 'OpenDocument'],
  ];
  const kind = kinds.find(([part]) => bytes.includes(part));
  throw unreadable(input, !kind && /\.docx$/iu.test(input.fileName) ? 'BROKEN' : 'UNSUPPORTED_FORMAT', kind?.[1] ?? 'zip');
}

/** An OLE compound file: old Word, or a newer Office file behind a password, or something else. */
function compound(input: ReadInput): Error {
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return unreadable(input, 'ENCRYPTED');
  if (holds('WordDocument') || /\.(?:doc|wps)$/iu.test(input.fileName)) return unreadable(input, 'LEGACY_DOC');
  return unreadable(input, 'UNSUPPORTED_FORMAT', holds('Workbook') ? 'Excel' : 'OLE');
}

function textual(input: ReadInput, start: string): DocumentFormat {
  const ascii = start.replaceAll('\u0000', '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '');
  const markdown = MARKDOWN_NAME.test(input.fileName);
  if ((markdown ? HTML_PAGE_START : HTML_START).test(ascii)) return 'html';
  if (XML_START.test(ascii)) throw unreadable(input, 'UNSUPPORTED_FORMAT', 'XML');
  if (HTML_NAME.test(input.fileName)) return 'html';
  if (BINARY_NAME.test(input.fileName)) throw unreadable(input, 'BROKEN');
  return markdown || (ascii.match(MARKDOWN_HEADING)?.length ?? 0) >= 3 ? 'md' : 'txt';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
