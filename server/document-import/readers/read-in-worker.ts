import { Worker } from 'node:worker_threads';
import type { DocumentReading } from '../reading.ts';
import type { ReadOptions } from '../read-options.ts';
import type { SourceText } from '../source-text.ts';
import { refuseTooLarge, safeFileName, unreadable, type ReadInput } from './read-input.ts';
import { withDefaultLimits, type ReadLimits } from './read-limits.ts';
import type { UnreadableCode } from './unreadable-document-error.ts';
import { WorkQueue } from './work-queue.ts';

/** What may be wanted of a file. */
export type Wanted = 'source' | 'reading' | 'reading alone' | 'sheets';

/** A sheet of a spreadsheet: its name and rows. */
export interface SheetRows {
  name: string;
  rows: unknown[][];
}

/** A file: its name and bytes. */
export interface NamedBytes {
  fileName: string;
  bytes: Uint8Array;
}

/** What the worker is given. */
export interface ReadTask {
  /** One file, or the files of one document in their order. */
  files: NamedBytes[];
  limits: ReadLimits;
  /** What is wanted: the text, the plans in it too (of a paper that belongs to no other, its table may be one), or the sheets of a spreadsheet. */
  want: Wanted;
}

/** What the worker answers. */
export type ReadAnswer =
  | { source: SourceText }
  | { reading: DocumentReading }
  | { sheets: SheetRows[] }
  | { code: UnreadableCode; detail: string; file?: string };

/** The worker runs as it was written where this file does (Node takes the types out), and compiled where this one is. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(IS_SOURCE ? './read-worker.ts' : './read-worker.js', import.meta.url);
const MEMORY_CHECK_MILLISECONDS = 100;
const MEGABYTE = 1024 * 1024;
/** Documents read at the same time; more wait for their turn. */
const queue = new WorkQueue(2);

/** Has the worker read files: under limits, and in its turn. */
async function ask(files: readonly NamedBytes[], want: Wanted, limits: Partial<ReadLimits>): Promise<ReadAnswer> {
  const inputs = files.map(({ fileName, bytes }): ReadInput => ({ fileName: safeFileName(fileName), bytes, limits: withDefaultLimits(limits) }));
  for (const input of inputs) refuseTooLarge(input, input.bytes.length, input.limits.maxFileBytes);
  const answer = await queue.run(() => answerOfWorker(inputs, want, withDefaultLimits(limits)));
  const [first] = inputs;
  if ('code' in answer && first) throw unreadable(inputs.find(({ fileName }) => fileName === answer.file) ?? first, answer.code, answer.detail);
  return answer;
}

const otherAnswer = (): Error => new Error('the reader answered something else');

/** Reads a document that nobody vouches for: in a worker of its own that is stopped when it takes too long or too much memory. */
export async function readSourceSafely(fileName: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<SourceText> {
  const answer = await ask([{ fileName, bytes }], 'source', limits);
  if ('source' in answer) return answer.source;
  throw otherAnswer();
}

/** Reads a document and the plans in it, all in the worker, under the same limits. Several files are read as the parts of one document. */
export async function readDocumentSafely(
  files: readonly NamedBytes[],
  { alone = false, ...limits }: Partial<ReadLimits> & ReadOptions = {},
): Promise<DocumentReading> {
  const answer = await ask(files, alone ? 'reading alone' : 'reading', limits);
  if ('reading' in answer) return answer.reading;
  throw otherAnswer();
}

/** Reads the sheets of a spreadsheet under the same limits. */
export async function readSheetsSafely(fileName: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<SheetRows[]> {
  const answer = await ask([{ fileName, bytes }], 'sheets', limits);
  if ('sheets' in answer) return answer.sheets;
  throw otherAnswer();
}

async function answerOfWorker(inputs: readonly ReadInput[], want: Wanted, limits: ReadLimits): Promise<ReadAnswer> {
  const worker = startWorker(inputs, want, limits);
  const watches = [watchMemory(worker, limits.maxMemoryMb), watchTime(limits.maxMilliseconds)];
  try {
    return await Promise.race([firstAnswer(worker), ...watches.map((watch) => watch.answer)]);
  } finally {
    watches.forEach((watch) => watch.stop());
    await worker.terminate();
  }
}

function startWorker(inputs: readonly ReadInput[], want: Wanted, limits: ReadLimits): Worker {
  const files = inputs.map(({ fileName, bytes }): NamedBytes & { bytes: Uint8Array<ArrayBuffer> } => ({ fileName, bytes: new Uint8Array(bytes) }));
  const worker = new Worker(WORKER, {
    workerData: { files, limits, want } satisfies ReadTask,
    transferList: files.map(({ bytes }) => bytes.buffer),
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb, maxYoungGenerationSizeMb: 64 },
    execArgv: IS_SOURCE ? ['--experimental-transform-types'] : [],
    env: {},
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function firstAnswer(worker: Worker): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    worker.once('message', (answer: ReadAnswer) => resolve(answer));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'TOO_COMPLEX' : 'BROKEN', detail: error.code ?? error.message.slice(0, 200) }),
    );
    worker.once('exit', () => resolve({ code: 'BROKEN', detail: 'the reader stopped' }));
  });
}

interface Watch {
  /** Settles only when a limit is passed. */
  answer: Promise<ReadAnswer>;
  stop: () => void;
}

function watchTime(milliseconds: number): Watch {
  let timeout: NodeJS.Timeout | undefined;
  const answer = new Promise<ReadAnswer>((resolve) => {
    timeout = setTimeout(() => resolve({ code: 'TOO_SLOW', detail: `> ${milliseconds / 1000} s` }), milliseconds);
  });
  return { answer, stop: () => clearTimeout(timeout) };
}

/** A worker's own limits leave out byte buffers, so those are watched from outside. */
function watchMemory(worker: Worker, megabytes: number): Watch {
  let interval: NodeJS.Timeout | undefined;
  const answer = new Promise<ReadAnswer>((resolve) => {
    const check = async (): Promise<void> => {
      const facts = await worker.getHeapStatistics().catch(() => null);
      if (facts && facts.used_heap_size + facts.external_memory > megabytes * MEGABYTE) resolve({ code: 'TOO_COMPLEX', detail: `> ${megabytes} MB` });
    };
    interval = setInterval(() => void check(), MEMORY_CHECK_MILLISECONDS);
  });
  return { answer, stop: () => clearInterval(interval) };
}
