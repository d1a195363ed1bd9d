import { UserIdentity } from '../../db/user/user-identity.entity.ts';
import type { User } from '../../db/user/user.entity.ts';
import type { Em } from '../../db/orm.ts';
import type { Context, Viewer } from '../core/context.ts';
import { notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { accountsOf } from './account-settings.ts';
import { ownUser, person, writeAccounts } from './account-write.ts';
import { type IdentityProvider, type LinkTo, type Person, providerPath } from './identity-provider.ts';
import { checkDomain, refused } from './provider-sign-in.service.ts';
import { seal, unseal } from './seal.ts';
import { isSecondFactor } from './second-factor.service.ts';
import { endOtherSignIns, signInOf } from './session.service.ts';
import { checkOwnPassword } from './sign-in.service.ts';

const about = 'link to provider';
const longest = 5 * 60_000;

/** The password, and a code where the account has a second factor. */
export interface Proof {
  password: string;
  code?: string | null | undefined;
}

/** An identity provider's person who signs in as an account. */
export interface Linked {
  id: string;
  issuer: string;
  subject: string;
  linkedAt: Date;
}

interface Ticket extends LinkTo {
  until: number;
}

/** The persons of identity providers who sign in as an account. */
export async function linkedTo(em: Em, userId: string): Promise<Linked[]> {
  const identities = await em.find(UserIdentity, { user: userId, unlinkedAt: null }, { orderBy: { createdAt: 'asc' } });
  return identities.map(({ id, issuer, subject, updatedAt }) => ({ id, issuer, subject, linkedAt: updatedAt }));
}

/** Who acts, once they have shown anew that it is them. Without a password nobody can; the provider is then the only way in. */
async function proven(context: Context, { password, code }: Proof): Promise<{ viewer: Viewer; user: User }> {
  const viewer = person(context);
  const user = await ownUser(context, viewer);
  if (user.passwordHash === null)
    throw new PlanGraphError('CONFLICT', 'The account has no password: the provider is the only way in.', { reason: 'NO_PASSWORD' });
  await checkOwnPassword(context, user, password, 'password');
  if (user.secondFactorSince && !(await isSecondFactor(context, user.id, code ?? '')))
    throw new PlanGraphError('BAD_USER_INPUT', 'The code is wrong or has been used.', { fields: { code: 'is wrong' }, reason: 'WRONG_CODE' });
  return { viewer, user };
}

/** Where to go to link a person of the provider. The address is good for this sign-in only, for five minutes. */
export async function startProviderLink(context: Context, proof: Proof): Promise<string> {
  const { provider, secretKey } = accountsOf(context.database);
  const { viewer } = await proven(context, proof);
  const current = await signInOf(context.em, context.session.token);
  if (!provider || !current) throw new PlanGraphError('CONFLICT', 'There is no identity provider to link.', { reason: 'NO_PROVIDER' });
  const ticket: Ticket = { userId: viewer.id, signInId: current.signInId, until: Date.now() + longest };
  return `${providerPath}?link=${seal(secretKey(), JSON.stringify(ticket), about)}`;
}

/** Whether somebody who asks is signed in as the account, by the sign-in that asked for the link. */
async function isStill(context: Context, { userId, signInId }: LinkTo): Promise<boolean> {
  const current = await signInOf(context.em, context.session.token);
  return context.viewer?.id === userId && !context.viewer.token && current?.signInId === signInId;
}

/** What a ticket says, for whoever it was made for while it counts; refused else. */
export async function linkOf(context: Context, sealed: string): Promise<LinkTo> {
  const { secretKey } = accountsOf(context.database);
  const read = (): Ticket => {
    try {
      return JSON.parse(unseal(secretKey(), sealed, about)) as Ticket;
    } catch {
      throw refused('BEGIN_AGAIN');
    }
  };
  const { until, ...link } = read();
  if (until < Date.now() || !(await isStill(context, link))) throw refused('BEGIN_AGAIN');
  return link;
}

/** Links a person whom the provider vouches for to the account that asked for it; refused where they sign in as another. */
export async function linkByProvider(context: Context, { domains }: Pick<IdentityProvider, 'domains'>, link: LinkTo, who: Person): Promise<void> {
  checkDomain(who, domains);
  if (!(await isStill(context, link))) throw refused('BEGIN_AGAIN');
  const { issuer, subject } = who;
  await writeAccounts(context, person(context), 'linkIdentity', async (em) => {
    const known = await em.findOne(UserIdentity, { issuer, subject });
    if (known && !known.unlinkedAt && known.user.id !== link.userId) throw refused('TAKEN');
    if (known) em.assign(known, { user: link.userId, unlinkedAt: null });
    else em.create(UserIdentity, { user: link.userId, issuer, subject });
  });
}

/** Ends that a person of the provider signs in as one's account; all other browsers are signed out. */
export async function unlinkProvider(context: Context, id: string, proof: Proof): Promise<void> {
  const { viewer } = await proven(context, proof);
  await writeAccounts(context, viewer, 'unlinkIdentity', async (em) => {
    const identity = isUuid(id) ? await em.findOne(UserIdentity, { id, user: viewer.id, unlinkedAt: null }) : null;
    if (!identity) throw notFound('linked account', id);
    identity.unlinkedAt = new Date();
  });
  await endOtherSignIns(context.em, viewer.id, context.session.token);
}
