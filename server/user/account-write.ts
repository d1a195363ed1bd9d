import { LockMode } from '@mikro-orm/core';
import type { Em } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import type { Context, Viewer } from '../core/context.ts';
import { badInput, notFound, PlanGraphError, unauthenticated } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { isPerson } from '../core/token-scopes.ts';
import { allowed, refuseStale, StaleRow, write } from '../core/write.ts';
import { explainDatabase } from '../curation/database-problems.ts';

interface DatabaseError {
  code?: string;
  constraint?: string;
}

const taken = (field: string): PlanGraphError =>
  new PlanGraphError('CONFLICT', `Another account has this ${field}.`, { fields: { [field]: 'is taken' }, reason: 'TAKEN' });

/** The refusals of a write to accounts in our words. */
function explain(error: unknown): unknown {
  if (error instanceof StaleRow)
    return new PlanGraphError('STALE_VERSION', `It has been edited since: it is at version ${error.row.version} now.`, { ...error.row });
  const { code, constraint } = error as DatabaseError;
  if (code === 'PG001') return new PlanGraphError('CONFLICT', 'The last administrator who can sign in must stay one.', { reason: 'LAST_ADMINISTRATOR' });
  if (constraint === 'app_user_name_unique') return taken('name');
  if (constraint === 'app_user_email_unique') return taken('email');
  return explainDatabase(error);
}

/** Runs a write to accounts as one change set, in the name of a viewer whom the policy lets. */
export async function writeAccounts<T>(context: Context, viewer: Viewer, kind: string, work: (em: Em) => Promise<T>): Promise<T> {
  try {
    return await write(context, viewer, kind, async (em) => {
      const result = await work(em);
      await em.flush();
      return result;
    });
  } catch (error) {
    throw explain(error);
  }
}

/** Who acts for themselves: signed in, in full or with the second factor still to be set up; never a program. */
export function person(context: Context, { pending = false }: { pending?: boolean } = {}): Viewer {
  if (pending && context.session?.pending) return context.session.pending;
  return allowed(context, isPerson);
}

/** An account, locked until the write is over; refused where somebody has edited it since. */
export async function lockedUser(em: Em, id: string, version?: number): Promise<User> {
  const user = isUuid(id) ? await em.findOne(User, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) : null;
  if (!user) throw notFound('account', id);
  if (version !== undefined) refuseStale(user, version);
  return user;
}

/** The account of whoever acts for themselves. */
export async function ownUser(context: Context, viewer: Viewer): Promise<User> {
  const user = await context.em.findOne(User, viewer.id, { refresh: true });
  if (!user) throw unauthenticated();
  return user;
}

/** Refuses an id that is none before the database does. */
export function requireId(id: string, field = 'id'): string {
  if (!isUuid(id)) throw badInput(`${field} is not an id.`, { [field]: 'is not an id' });
  return id;
}
