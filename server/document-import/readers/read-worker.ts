// The entry of the worker that reads one file and answers with what is wanted of it or with the reason why not.
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadAnswer, ReadTask } from './read-in-worker.ts';
import { readSourceBytes } from './read-source.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

async function read({ fileName, bytes, limits, want }: ReadTask): Promise<ReadAnswer> {
  if (want === 'sheets') return { sheets: await (await import('./sheet-reader.ts')).readSheets({ fileName, bytes, limits }) };
  const source = await readSourceBytes(fileName, bytes, limits);
  return want === 'reading' ? { reading: (await import('../read-document.ts')).readDocument(source) } : { source };
}

async function answer(task: ReadTask): Promise<ReadAnswer> {
  try {
    return await read(task);
  } catch (error) {
    return error instanceof UnreadableDocumentError ? { code: error.code, detail: error.detail } : { code: 'BROKEN', detail: String(error).slice(0, 200) };
  }
}

parentPort?.postMessage(await answer(workerData as ReadTask));
