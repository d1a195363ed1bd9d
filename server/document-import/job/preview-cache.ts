import { createHash } from 'node:crypto';
import type { ImportPreview } from '../../../schema/document-import/import-preview.type.ts';
import type { Em } from '../../../db/orm.ts';
import type { ApplyContext } from '../apply/apply-context.ts';
import type { ApplyInput } from '../apply/apply-input.ts';
import type { Names } from './row-change.ts';

/** What a trial of applying found out, with the names of the rows that it speaks of. */
export interface Tried {
  context: ApplyContext;
  names: Names;
}

/** Keeps the last things that were worked out, by key; what fails is not kept. */
class Kept<T> {
  private readonly most: number;
  private readonly kept = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.most = most;
  }

  peek(key: string): Promise<T> | undefined {
    return this.kept.get(key);
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const making = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, making);
    making.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return making;
  }
}

const previews = new Kept<ImportPreview | null>(8);
const trials = new Kept<Tried>(4);

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

/** A trial of inputs. Decisions that leave the inputs as they are, such as accepting an item, need no other. */
export function trialOf(token: string, inputs: readonly ApplyInput[], attempt: () => Promise<Tried>): Promise<Tried> {
  const state = token.slice(token.indexOf('.'));
  const digest = createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
  return trials.get(`${digest}${state}`, attempt);
}
