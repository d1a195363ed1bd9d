import type { Em } from '../../db/orm.ts';
import type { RowImage } from '../../db/history/revert-types.ts';
import type { Context } from '../core/context.ts';
import { badInput, PlanGraphError } from '../core/errors.ts';
import { StaleRow } from '../core/write.ts';
import { fieldChanges } from '../history/history-images.ts';
import { curate, type Done, type Trial, type WriteOptions } from './curate.ts';
import { explainDatabase, isDeadlock } from './database-problems.ts';
import type { Kind } from './kind.ts';
import { checkNamed, type RowVersion } from './rows-to-write.ts';

/** How several rows are to be written. */
export interface SeveralOptions extends WriteOptions {
  /** Tells of every row what comes of it, where otherwise the first refusal is the answer for all. */
  rowByRow?: boolean;
  /** Reads what has changed of each row, where that is not in its own fields. */
  changedFields?: FieldsReader;
}

type Fields = { name: string; before: string | null; after: string | null }[];

/** Reads what a change set has changed of some rows, by the id of the row. */
export type FieldsReader = (em: Em, changeSetId: string, rows: readonly RowVersion[]) => Promise<Map<string, Fields>>;

/** What comes of one of several rows. */
interface Outcome {
  id: string;
  fields: Fields;
  refusal: { code: string; message: string; fields: { name: string; problem: string }[] } | null;
}

/** What a write of several rows did: the rows that were written, and what came of each. */
export interface Several {
  ids: string[];
  outcomes: Outcome[];
}

/** Writes rows of a kind, one or many. */
type Work = (em: Em, rows: readonly RowVersion[]) => Promise<unknown>;

/** What refuses a row; anything else is no answer about a row and goes on. */
function refusalOf(error: unknown): PlanGraphError {
  if (isDeadlock(error)) throw error;
  if (error instanceof StaleRow) {
    const { id, version } = error.row;
    return new PlanGraphError('STALE_VERSION', `It has been edited since: it is at version ${version} now.`, { id, version });
  }
  const explained = explainDatabase(error);
  if (explained instanceof PlanGraphError) return explained;
  throw error;
}

/** Runs a part of a transaction; where it is refused, nothing of it stays and the rest of the transaction goes on. */
async function trying(em: Em, work: () => Promise<unknown>): Promise<PlanGraphError | null> {
  await em.execute('savepoint part');
  try {
    await work();
    await em.execute('release savepoint part');
    return null;
  } catch (error) {
    await em.execute('rollback to savepoint part');
    em.clear();
    return refusalOf(error);
  }
}

/** Tries all rows together, and where that is refused each by itself: what is refused, by id. */
async function tryEach(em: Em, rows: readonly RowVersion[], work: Work, check: () => Promise<void>): Promise<Map<string, PlanGraphError>> {
  const refusals = new Map<string, PlanGraphError>();
  const attempt = (some: readonly RowVersion[]): Promise<PlanGraphError | null> =>
    trying(em, async () => {
      await work(em, some);
      await check();
    });
  if (!(await attempt(rows))) return refusals;
  for (const row of rows) {
    const refusal = await attempt([row]);
    if (refusal) refusals.set(row.id, refusal);
  }
  return refusals;
}

interface Images {
  id: string;
  before: RowImage | null;
  after: RowImage | null;
}

/** What the database does besides, which nobody has asked for. */
const besides = new Set(['editedFields']);

/** The ids of rows as an array of texts for SQL; what a client gives as an id may be none. */
export const idsOf = (rows: readonly RowVersion[]): string => `{${rows.map(({ id }) => JSON.stringify(id.toLowerCase())).join(',')}}`;

/** Reads the own fields of rows that have changed by now. */
const ownFields =
  (kind: Kind): FieldsReader =>
  async (em, changeSetId, rows) => {
    const { tableName } = em.getMetadata().get(kind.entity);
    const images: Images[] = await em.execute(
      `select row_id as id, (array_agg(before order by id))[1] as before, (array_agg(after order by id desc))[1] as after
       from change where change_set_id = ? and table_name = ? and row_id::text = any(?::text[]) group by 1`,
      [changeSetId, tableName, idsOf(rows)],
    );
    const changes = ({ before, after }: Images) => (before && after ? fieldChanges(before, after).filter(({ name }) => !besides.has(name)) : []);
    return new Map(images.map((each) => [each.id, changes(each)]));
  };

function shownRefusal(error: PlanGraphError | undefined): Outcome['refusal'] {
  if (!error) return null;
  const { code, fields = {} } = error.extensions as { code: string; fields?: Record<string, string> };
  return { code, message: error.message, fields: Object.entries(fields).map(([name, problem]) => ({ name, problem })) };
}

async function writeAll(
  em: Em,
  { changeSetId, check }: Trial,
  rows: readonly RowVersion[],
  work: Work,
  read: FieldsReader,
  rowByRow: boolean,
): Promise<Several> {
  checkNamed(rows);
  const refusals = rowByRow ? await tryEach(em, rows, work, check) : new Map<string, PlanGraphError>();
  if (!rowByRow) await work(em, rows);
  await em.flush();
  const fields = await read(em, changeSetId, rows);
  const outcomes = rows.map(({ id }) => ({ id, fields: fields.get(id.toLowerCase()) ?? [], refusal: shownRefusal(refusals.get(id)) }));
  return { ids: rows.map(({ id }) => id).filter((id) => !refusals.has(id)), outcomes };
}

/** Writes several rows of a kind as one change set, all or none; a dry run can tell row by row what it comes to, refusals too. */
export function writeSeveral(
  context: Context,
  kind: Kind,
  verb: string,
  rows: readonly RowVersion[],
  work: Work,
  { rowByRow = false, changedFields = ownFields(kind), ...options }: SeveralOptions,
): Promise<Done<Several>> {
  return curate(context, verb, options, async (em, trial) => {
    if (rowByRow && !options.dryRun) throw badInput('rowByRow goes with dryRun only.', { rowByRow: 'can be given with dryRun only' });
    return writeAll(em, trial, rows, work, changedFields, rowByRow);
  });
}
