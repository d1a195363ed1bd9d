import { inChangeSet } from '../../db/history/change-set.ts';
import { User } from '../../db/user/user.entity.ts';
import type { Em } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { RequestSession, Viewer } from '../core/context.ts';
import { PlanGraphError, unauthenticated } from '../core/errors.ts';
import { hashPassword, isPassword, newPassword } from './password.ts';
import { endSessionsOf, startSession, viewerFrom } from './session.service.ts';
import { SignInThrottle } from './sign-in-throttle.ts';
import { maySignIn } from './user.policy.ts';

const throttle = new SignInThrottle();

/** Finds an account by its name, whatever its capitals. */
async function findByName(em: Em, name: string): Promise<User | null> {
  const rows: { id: string }[] = await em.execute('select id from app_user where lower(name) = lower(?)', [name.trim()]);
  return rows[0] ? em.findOne(User, { id: rows[0].id }) : null;
}

/** Checks name and password and starts a session. A wrong name and a wrong password are refused alike. */
export async function signIn(em: Em, name: string, password: string, session: RequestSession): Promise<{ viewer: Viewer; token: string }> {
  const wait = throttle.start(name, session.address);
  if (wait > 0) throw new PlanGraphError('RATE_LIMITED', `Too many attempts. Try again in ${wait} seconds.`, { retryAfterSeconds: wait });
  const user = await findByName(em, name);
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || !maySignIn(user)) throw unauthenticated('The name or the password is wrong.');
  throttle.succeed(name, session.address);
  return { viewer: viewerFrom(user), token: await startSession(em, user.id, session.days) };
}

/** Whether there is no account yet. */
export const isWithoutAccounts = async (em: Em): Promise<boolean> => (await em.count(User)) === 0;

/** Creates an administrator with a random password, which is returned and stored nowhere. */
export async function createAdministrator(em: Em, name: string): Promise<string> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await inChangeSet(em, { actorId: null, actorName: 'PlanGraph', kind: 'createAdministrator' }, async (fork) => {
    fork.create(User, { name, displayName: name, role: UserRole.ADMINISTRATOR, passwordHash });
  });
  return password;
}

/** Gives an account a new random password, ends its sessions and returns the password; null where nobody has the name. */
export async function resetPassword(em: Em, name: string): Promise<string | null> {
  const found = await findByName(em, name);
  if (!found) return null;
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await inChangeSet(em, { actorId: null, actorName: 'PlanGraph', kind: 'resetPassword' }, async (fork) => {
    const user = await fork.findOneOrFail(User, { id: found.id });
    user.passwordHash = passwordHash;
    await endSessionsOf(fork, user.id);
  });
  return password;
}
