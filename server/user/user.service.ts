import { inChangeSet } from '../../db/history/change-set.ts';
import { User } from '../../db/user/user.entity.ts';
import type { Em } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { hashPassword, newPassword } from './password.ts';
import { dropSecondFactor } from './second-factor.service.ts';
import { endSessionsOf } from './session.service.ts';

/** Finds an account by its name, whatever its capitals. */
export async function findByName(em: Em, name: string): Promise<User | null> {
  const rows: { id: string }[] = await em.execute('select id from app_user where lower(name) = lower(?)', [name.trim().replaceAll('\0', '')]);
  return rows[0] ? em.findOne(User, { id: rows[0].id }, { refresh: true }) : null;
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

/** What else than the password is put right when an account is rescued from the command line. */
export interface Rescue {
  /** Takes the second factor away. */
  secondFactor?: boolean;
}

/** Gives an account a new random password, ends its sessions and returns the password; null where nobody has the name. */
export async function resetPassword(em: Em, name: string, { secondFactor = false }: Rescue = {}): Promise<string | null> {
  const found = await findByName(em, name);
  if (!found) return null;
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await inChangeSet(em, { actorId: null, actorName: 'PlanGraph', kind: 'resetPassword' }, async (fork) => {
    const user = await fork.findOneOrFail(User, { id: found.id });
    user.passwordHash = passwordHash;
    if (secondFactor) {
      user.secondFactorSince = null;
      await dropSecondFactor(fork, user.id);
    }
    await endSessionsOf(fork, user.id);
  });
  return password;
}
