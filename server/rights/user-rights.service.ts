import { newId } from '../../db/base.entity.ts';
import type { Em } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { UserRightsInput, UserScopeInput } from '../../schema/user/user-rights.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { allowed, write } from '../core/write.ts';
import { mapNamed } from '../query/map/entity-map.ts';
import { readerOf } from '../query/reader.ts';
import { isUnbounded, mayManageAccounts } from './policy.ts';
import { rightsOf } from './viewer-rights.ts';

const mostScopes = 100;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

interface Account {
  id: string;
  version: number;
  role: UserRole;
}

async function accountOf(em: Em, id: string, lock = ''): Promise<Account> {
  const [account]: Account[] = isUuid(id) ? await em.execute(`select id, version, role from app_user where id = ? ${lock}`, [id]) : [];
  if (!account) throw notFound('account', id);
  return account;
}

/** What an account may write, as the API shows it. Who may ask has been checked. */
export async function readRights(context: Context, userId: string): Promise<object> {
  const em = context.em.fork();
  const { version, role } = await accountOf(em, userId);
  const rights = await rightsOf(em, userId);
  const jurisdiction = mapNamed('Jurisdiction');
  const scopes: { place: string | null; topic: string | null }[] = await em.execute(
    `select s.jurisdiction_id as place, s.topic from user_scope s left join jurisdiction j on j.id = s.jurisdiction_id where s.user_id = ? order by j.path nulls first, s.topic nulls first`,
    [userId],
  );
  return {
    userId,
    version,
    role,
    everywhere: isUnbounded({ role, rights }),
    mayPublish: role === UserRole.ADMINISTRATOR || (role === UserRole.CURATOR && rights.mayPublish),
    scopes: scopes.map(({ place, topic }) => ({
      jurisdiction: () => (place === null || !jurisdiction ? null : readerOf(context).byId(jurisdiction, place)),
      topic,
    })),
  };
}

/** What any account may write; for administrators. */
export function userRights(context: Context, userId: string): Promise<object> {
  allowed(context, mayManageAccounts);
  return readRights(context, userId);
}

async function checkScopes(em: Em, scopes: readonly UserScopeInput[]): Promise<void> {
  if (scopes.length > mostScopes) throw badInput(`At most ${mostScopes} scopes.`, { scopes: `are more than ${mostScopes}` });
  const problems: Record<string, string> = {};
  for (const [index, { jurisdictionId, topic }] of scopes.entries()) {
    if (jurisdictionId != null) {
      const found: unknown[] = isUuid(jurisdictionId) ? await em.execute('select 1 from jurisdiction where id = ?', [jurisdictionId]) : [];
      if (found.length === 0) problems[`scopes[${index}].jurisdictionId`] = 'names no place';
    }
    if (topic != null && !slug.test(topic)) problems[`scopes[${index}].topic`] = 'may hold small letters, digits and single hyphens only';
  }
  if (Object.keys(problems).length > 0) throw badInput('The rights cannot be given as they are.', problems);
}

const keyOf = ({ jurisdictionId, topic }: UserScopeInput): string => `${jurisdictionId?.toLowerCase() ?? ''} ${topic ?? ''}`;

async function writeScopes(em: Em, userId: string, wanted: readonly UserScopeInput[]): Promise<void> {
  const known: { id: string; jurisdictionId: string | null; topic: string | null }[] = await em.execute(
    'select id, jurisdiction_id as "jurisdictionId", topic from user_scope where user_id = ?',
    [userId],
  );
  const keys = new Map(wanted.map((scope) => [keyOf(scope), scope]));
  for (const scope of known) if (!keys.delete(keyOf(scope))) await em.execute('delete from user_scope where id = ?', [scope.id]);
  for (const { jurisdictionId, topic } of keys.values())
    await em.execute('insert into user_scope (id, user_id, jurisdiction_id, topic) values (?, ?, ?, ?)', [
      newId(),
      userId,
      jurisdictionId ?? null,
      topic ?? null,
    ]);
}

/** Gives a curator other rights; recorded like every write, and in force with the next request. */
export async function setUserRights(context: Context, userId: string, version: number, { scopes, mayPublish }: UserRightsInput): Promise<object> {
  const viewer = allowed(context, mayManageAccounts);
  await write(context, viewer, 'setUserRights', async (em) => {
    const account = await accountOf(em, userId, 'for update');
    if (account.version !== version)
      throw new PlanGraphError('STALE_VERSION', `The account has been edited since: it is at version ${account.version} now.`, {
        id: userId,
        version: account.version,
      });
    if (account.role !== UserRole.CURATOR) throw badInput('Only curators have rights of their own: the other roles say it all.', { userId: 'is no curator' });
    await checkScopes(em, scopes);
    // The account's version rises with its rights, so that two administrators do not overwrite each other.
    await em.execute('update app_user set may_publish = ? where id = ?', [mayPublish, userId]);
    await writeScopes(em, userId, scopes);
  });
  return readRights(context, userId);
}
