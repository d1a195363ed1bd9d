import { createHash } from 'node:crypto';
import type { ImportPreview } from '../../../schema/document-import/import-preview.type.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyContext } from '../apply/apply-context.ts';
import type { ApplyInput } from '../apply/apply-input.ts';
import { applyDecisions } from './apply-decisions.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import type { ImportedFile } from './imported-file.ts';
import type { Names } from './row-change.ts';
import { readingsOf, readState } from './stored-job.ts';
import { TrialReadings } from './trial-reader.ts';

/** What a trial of applying found out, with the names of the rows that it speaks of. */
export interface Tried {
  context: ApplyContext;
  names: Names;
}

/** Keeps the last things that were worked out, by key. */
class Last<T> {
  private readonly most: number;
  private readonly kept = new Map<string, T>();

  constructor(most: number) {
    this.most = most;
  }

  peek(key: string): T | undefined {
    return this.kept.get(key);
  }

  put(key: string, value: T): T {
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }

  drop(key: string): void {
    this.kept.delete(key);
  }
}

/** The same for what takes a while to work out: what is being worked out is not begun again, and what fails is not kept. */
class Kept<T> {
  private readonly last: Last<Promise<T>>;

  constructor(most: number) {
    this.last = new Last(most);
  }

  peek(key: string): Promise<T> | undefined {
    return this.last.peek(key);
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const making = this.last.put(key, this.last.peek(key) ?? make());
    making.catch(() => this.last.drop(key));
    return making;
  }
}

const previews = new Kept<ImportPreview | null>(8);
const places = new Last<string[]>(8);
const trials = new Kept<Tried>(4);
const readings = new Kept<TrialReadings>(2);
const read = new Kept<ImportedFile[] | null>(4);
const drafts = new Kept<Draft>(4);

/** Where the graph stands: whatever is written moves it on. */
async function graphState(em: Em): Promise<string> {
  const [last]: { id: string }[] = await em.execute('select id from change order by id desc limit 1');
  return last?.id ?? '';
}

/** The preview of an import at a version: it holds as long as neither the import nor anything in the graph has changed. `build` is told its token. */
export async function previewOf(em: Em, job: string, version: number, build: (token: string) => Promise<ImportPreview | null>): Promise<ImportPreview | null> {
  const token = `${version}.${await graphState(em)}`;
  return previews.get(`${job} ${token}`, () => build(token));
}

/** An earlier state of an import's preview; null where this process has it no more. */
export const earlierPreview = async (job: string, token: string): Promise<ImportPreview | null> => (await previews.peek(`${job} ${token}`)) ?? null;

/** Notes what had become of the text of each document in a state of the preview. */
export const notePlaces = (job: string, token: string, noted: string[]): string[] => places.put(`${job} ${token}`, noted);

/** What had become of the text of each document in a state of the preview; undefined where this process has it no more. */
export const placesAt = (job: string, token: string): string[] | undefined => places.peek(`${job} ${token}`);

/** A trial of inputs, told what earlier trials of the import have read of the graph as it stands. Decisions that leave the inputs as they are, such as accepting an item, need no other trial. */
export function trialOf(job: string, token: string, inputs: readonly ApplyInput[], attempt: (readings: TrialReadings) => Promise<Tried>): Promise<Tried> {
  const state = token.slice(token.indexOf('.'));
  const digest = createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
  return trials.get(`${digest}${state}`, async () => attempt(await readings.get(`${job}${state}`, () => Promise.resolve(new TrialReadings()))));
}

/** What was read of an import's documents, and that with its decisions. Neither may be changed. */
export function draftAt(em: Em, job: string, decisions: readonly Decision[]): Promise<Draft | null> {
  const taken = decisions.map(({ id, at }) => `${id} ${at}`).join();
  return readAt(em, job, async (files, state) => files && drafts.get(`${state} ${taken}`, () => Promise.resolve(applyDecisions(files, decisions))));
}

async function readAt<T>(em: Em, job: string, use: (read: ImportedFile[] | null, state: string) => Promise<T>): Promise<T> {
  const state = `${job} ${await readState(em, job)}`;
  return use(await read.get(state, () => readingsOf(em, job)), state);
}
