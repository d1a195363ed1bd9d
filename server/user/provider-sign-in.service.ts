import { inChangeSet } from '../../db/history/change-set.ts';
import type { Em } from '../../db/orm.ts';
import { UserIdentity } from '../../db/user/user-identity.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { SessionMethod } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import type { IdentityProvider, Person } from './identity-provider.ts';
import { renewSessionsOf } from './session.service.ts';
import { completeSignIn } from './sign-in.service.ts';
import { maySignIn } from './user.policy.ts';
import { findByName } from './user.service.ts';

/** Why somebody whom the provider knows is not let in. */
export type ProviderRefusal = 'NO_ACCOUNT' | 'DOMAIN' | 'DISABLED' | 'UNVERIFIED' | 'UNLINKED' | 'TAKEN' | 'BEGIN_AGAIN';

/** The refusal of somebody whom the provider knows. */
export const refused = (reason: ProviderRefusal): PlanGraphError =>
  new PlanGraphError('FORBIDDEN', `The provider's account is not let in (${reason}).`, { reason });

/** Refuses an address outside the domains that may sign in; one that the provider has not checked is none. */
export function checkDomain({ email }: Person, domains: readonly string[]): void {
  if (domains.length === 0) return;
  if (email === null) throw refused('UNVERIFIED');
  if (!domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())) throw refused('DOMAIN');
}

async function findByIdentity(em: Em, { issuer, subject }: Person): Promise<User | null> {
  const identity = await em.findOne(UserIdentity, { issuer, subject }, { populate: ['user'], refresh: true });
  if (identity?.unlinkedAt) throw refused('UNLINKED');
  return identity?.user.$ ?? null;
}

/** The account with the address that the provider has checked. */
async function findByEmail(em: Em, email: string | null): Promise<User | null> {
  if (email === null) return null;
  const [row]: { id: string }[] = await em.execute('select id from app_user where lower(email) = lower(?)', [email]);
  return row ? em.findOne(User, row.id, { refresh: true }) : null;
}

/** A name that no account has yet: the provider's own, or that with a number. */
async function freeName(em: Em, wanted: string): Promise<string> {
  const name =
    wanted
      .replaceAll(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 60) || 'user';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!(await findByName(em, candidate))) return candidate;
  }
}

/** Links a person to the account with their checked address, or to a new one where the installation makes such. */
async function link(em: Em, person: Person, creates: boolean, requestId: string): Promise<User> {
  const known = await findByEmail(em, person.email);
  if (!known && !creates) throw refused('NO_ACCOUNT');
  if (known && !maySignIn(known)) throw refused('DISABLED');
  const facts = {
    actorId: known?.id ?? null,
    actorName: known?.displayName ?? person.displayName,
    kind: known ? 'linkIdentity' : 'createUserByIdentity',
    requestId,
  };
  return inChangeSet(em, facts, async (fork) => {
    const { issuer, subject, email, displayName } = person;
    const fresh = {
      name: await freeName(fork, person.name),
      displayName: displayName.slice(0, 100),
      email,
      role: person.role ?? UserRole.VIEWER,
      passwordHash: null,
    };
    const user = known ? await fork.findOneOrFail(User, known.id) : fork.create(User, fresh);
    fork.create(UserIdentity, { user, issuer, subject });
    await fork.flush();
    return user;
  });
}

/** Gives an account the role that the provider says. The last administrator stays one, whatever it says. */
async function takeRole(em: Em, user: User, role: UserRole | null, requestId: string): Promise<void> {
  if (role === null || role === user.role) return;
  try {
    await inChangeSet(em, { actorId: null, actorName: 'OpenID Connect', kind: 'updateRoleByIdentity', requestId }, async (fork) => {
      const fresh = await fork.findOneOrFail(User, user.id, { refresh: true });
      fresh.role = role;
      await fork.flush();
      await renewSessionsOf(fork, user.id);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== 'PG001') throw error;
  }
}

/** Signs in somebody whom the identity provider vouches for. Accounts are told apart by issuer and subject, and linked only by a checked address. */
export async function signInByProvider(context: Context, provider: Pick<IdentityProvider, 'creates' | 'domains'>, person: Person): Promise<void> {
  const { em, requestId } = context;
  checkDomain(person, provider.domains);
  const user = (await findByIdentity(em, person)) ?? (await link(em, person, provider.creates, requestId));
  if (!maySignIn(user)) throw refused('DISABLED');
  await takeRole(em, user, person.role, requestId);
  await completeSignIn(context, user, SessionMethod.PROVIDER);
}
