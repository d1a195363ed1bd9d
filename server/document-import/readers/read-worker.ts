// The entry of the worker that reads one document and answers with its text, or with all that was read in it, or with the reason why not.
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadAnswer, ReadTask } from './read-in-worker.ts';
import { readSourceBytes } from './read-source.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

async function answer({ fileName, bytes, limits, whole }: ReadTask): Promise<ReadAnswer> {
  try {
    const source = await readSourceBytes(fileName, bytes, limits);
    return whole ? { reading: (await import('../read-document.ts')).readDocument(source) } : { source };
  } catch (error) {
    return error instanceof UnreadableDocumentError ? { code: error.code, detail: error.detail } : { code: 'BROKEN', detail: String(error) };
  }
}

parentPort?.postMessage(await answer(workerData as ReadTask));
