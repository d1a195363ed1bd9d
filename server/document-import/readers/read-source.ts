import { readFile, stat } from 'node:fs/promises';
import type { DocumentFormat, SourceText } from '../source-text.ts';
import { detectFormat } from './detect-format.ts';
import { readMarkdownFile } from './markdown-reader.ts';
import { readSourceSafely } from './read-in-worker.ts';
import { refuseTooLarge, safeFileName, unreadable, type ReadInput } from './read-input.ts';
import { withDefaultLimits, type ReadLimits } from './read-limits.ts';
import { readTextFile } from './text-reader.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

type Reader = (input: ReadInput) => SourceText | Promise<SourceText>;

/** Readers are loaded when first needed: the PDF library alone takes as long to load as a text takes to read. */
const READERS: Record<DocumentFormat, () => Promise<Reader>> = {
  docx: async () => (await import('./docx-reader.ts')).readDocxFile,
  pdf: async () => (await import('./pdf-reader.ts')).readPdfFile,
  txt: async () => readTextFile,
  md: async () => readMarkdownFile,
  html: async () => (await import('./html-reader.ts')).readHtmlFile,
};

/** Reads a file of the file system, in a worker that is stopped where the file is hostile. */
export async function readSource(path: string, limits: Partial<ReadLimits> = {}): Promise<SourceText> {
  return readSourceSafely(path, await readFileBytes(path, limits), limits);
}

/** Reads a document in this process; whatever goes wrong becomes an `UnreadableDocumentError`. */
export async function readSourceBytes(fileName: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<SourceText> {
  const input: ReadInput = { fileName: safeFileName(fileName), bytes, limits: withDefaultLimits(limits) };
  try {
    refuseTooLarge(input, bytes.length, input.limits.maxFileBytes);
    const format = detectFormat(input);
    if (format !== 'pdf' && format !== 'docx') refuseTooLarge(input, bytes.length, input.limits.maxTextBytes);
    return await (
      await READERS[format]()
    )(input);
  } catch (error) {
    throw asUnreadable(input, error);
  }
}

/** Reads the bytes of an ordinary file that is not too large, without opening devices, pipes or folders. */
export async function readFileBytes(path: string, limits: Partial<ReadLimits> = {}): Promise<Uint8Array> {
  const input: ReadInput = { fileName: safeFileName(path), bytes: new Uint8Array(), limits: withDefaultLimits(limits) };
  const facts = await stat(path).catch(() => null);
  if (!facts) throw unreadable(input, 'NOT_FOUND');
  if (facts.isDirectory()) throw unreadable(input, 'IS_FOLDER');
  if (!facts.isFile()) throw unreadable(input, 'NOT_A_FILE');
  refuseTooLarge(input, facts.size, input.limits.maxFileBytes);
  return readFile(path).catch(() => {
    throw unreadable(input, 'NOT_FOUND');
  });
}

/** A reader that stumbles over a damaged file may throw anything; running out of stack means too deep a nesting. */
function asUnreadable(input: ReadInput, error: unknown): UnreadableDocumentError {
  if (error instanceof UnreadableDocumentError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const tooMuch = error instanceof RangeError && /call stack|string length|array length|buffer/iu.test(reason);
  return unreadable(input, tooMuch ? 'TOO_COMPLEX' : 'BROKEN', reason.slice(0, 200));
}
