import type { Em } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Rights, Scope, Viewer } from '../core/context.ts';
import { allRights } from './rights.ts';

/** What an account has been given to write, as it is now. */
export async function rightsOf(em: Em, userId: string): Promise<Rights> {
  const rows: (Scope & { scoped: boolean; mayPublish: boolean })[] = await em.execute(
    `select s.id is not null as scoped, j.path, s.topic, u.may_publish as "mayPublish"
     from app_user u left join user_scope s on s.user_id = u.id left join jurisdiction j on j.id = s.jurisdiction_id where u.id = ?`,
    [userId],
  );
  const scopes = rows.filter(({ scoped }) => scoped).map(({ path, topic }) => ({ path, topic }));
  return { scopes, mayPublish: rows[0]?.mayPublish ?? false };
}

/**
 * Adds to whoever asks what they may write; only a curator's rights are in the database, the other roles say all.
 * A token has the rights of its owner, whose role its scopes may have narrowed.
 */
export async function withRights(em: Em, viewer: Viewer | null): Promise<Viewer | null> {
  const role = viewer?.token?.ownerRole ?? viewer?.role;
  if (viewer && role === UserRole.ADMINISTRATOR) return { ...viewer, rights: allRights };
  return viewer && role === UserRole.CURATOR ? { ...viewer, rights: await rightsOf(em, viewer.id) } : viewer;
}
