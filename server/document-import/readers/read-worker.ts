// The entry of the worker that reads one document and answers with what is wanted of it or with the reason why not.
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceText } from '../source-text.ts';
import { joinSources } from './join-sources.ts';
import type { NamedBytes, ReadAnswer, ReadTask } from './read-in-worker.ts';
import type { ReadLimits } from './read-limits.ts';
import { readSourceBytes } from './read-source.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

const isSpreadsheet = ({ fileName, bytes }: NamedBytes): boolean => /\.xlsx$/iu.test(fileName) && bytes[0] === 0x50 && bytes[1] === 0x4b;

const sheetsOf = async (input: NamedBytes & { limits: ReadLimits }) => (await import('./sheet-reader.ts')).readSheets(input);

/** One of several files of a document; among them a spreadsheet is read as text. */
async function sourceOf(file: NamedBytes, limits: ReadLimits): Promise<SourceText> {
  const input = { ...file, limits };
  return isSpreadsheet(file)
    ? (await import('./sheet-source.ts')).sheetSource(input, await sheetsOf(input))
    : readSourceBytes(file.fileName, file.bytes, limits);
}

async function read({ files, limits, want }: ReadTask): Promise<ReadAnswer> {
  const [first] = files;
  if (first && want === 'sheets') return { sheets: await sheetsOf({ ...first, limits }) };
  if (first && files.length === 1) return answerOf(await readSourceBytes(first.fileName, first.bytes, limits), want);
  const sources: SourceText[] = [];
  for (const file of files) sources.push(await sourceOf(file, limits));
  return answerOf(joinSources(sources), want);
}

const answerOf = async (source: SourceText, want: ReadTask['want']): Promise<ReadAnswer> =>
  want === 'source' ? { source } : { reading: (await import('../read-document.ts')).readDocument(source, { alone: want === 'reading alone' }) };

async function answer(task: ReadTask): Promise<ReadAnswer> {
  try {
    return await read(task);
  } catch (error) {
    return error instanceof UnreadableDocumentError
      ? { code: error.code, detail: error.detail, file: error.fileName }
      : { code: 'BROKEN', detail: String(error).slice(0, 200) };
  }
}

parentPort?.postMessage(await answer(workerData as ReadTask));
