import type { ExportJob } from '../../db/export-job/export-job.entity.ts';
import type { Database } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Context } from '../core/context.ts';
import { forbidden } from '../core/errors.ts';
import { readScopeOf } from '../query/rights.ts';
import { noRights } from '../rights/rights.ts';
import { withRights } from '../rights/viewer-rights.ts';
import { viewerFrom } from '../user/session.service.ts';

/** Whether somebody sees no more than what is published. */
export function seesPublishedOnly(context: Context): boolean {
  const { all, curator } = readScopeOf(context);
  return !all && curator === null;
}

/** What somebody may read, in one text: where that has changed, so has the text. */
export function readingOf(context: Context): string {
  if (seesPublishedOnly(context)) return 'published';
  return JSON.stringify([readScopeOf(context), context.viewer?.rights.scopes.map(({ path, topic }) => `${path} ${topic}`).toSorted()]);
}

/** The context that an export is written in: what its owner may read by now, and never more than what whoever asked might read. */
export async function exportContext(database: Database, job: ExportJob): Promise<Context> {
  const em = database.orm.em.fork();
  const user = await em.findOne(User, job.ownerId);
  if (!user || user.disabled) throw forbidden('The account that asked for this may no longer sign in.');
  const viewer = job.publishedOnly ? { ...viewerFrom(user), role: UserRole.VIEWER, rights: noRights } : await withRights(em, viewerFrom(user));
  const session = { token: null, address: '', userAgent: '', days: 0, pending: null };
  return { database, em, viewer, session, requestId: job.id, publicRead: true, setSessionCookie: () => undefined };
}
