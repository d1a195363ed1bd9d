import type { Em } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { PasswordLinkPurpose, type SignInOutcome } from '../../schema/user/account.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import type { Context } from '../core/context.ts';
import { badInput, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { allowed } from '../core/write.ts';
import { checkAccountFields } from './account-fields.ts';
import { accountsOf } from './account-settings.ts';
import { lockedUser, writeAccounts } from './account-write.ts';
import { dropLinks, type HandedLink, mailLink, makeLink } from './password-link.service.ts';
import { dropSecondFactor } from './second-factor.service.ts';
import { endSessionsOf, renewSessionsOf } from './session.service.ts';
import { canAdministerUsers } from './user.policy.ts';

const mostRows = 200;
const invitationHours = 7 * 24;
const resetHours = 24;

/** An account as an administrator sees it. */
export interface UserRow {
  id: string;
  version: number;
  name: string;
  displayName: string;
  email: string | null;
  role: UserRole;
  disabled: boolean;
  hasPassword: boolean;
  secondFactorSince: Date | null;
  lastSeenAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Which accounts to list. */
export interface UserQuery {
  search?: string | null | undefined;
  role?: UserRole | null | undefined;
  disabled?: boolean | null | undefined;
  first: number;
  offset: number;
}

const columns = `u.id, u.version, u.name, u.display_name as "displayName", u.email, u.role, u.disabled, u.password_hash is not null as "hasPassword",
  u.second_factor_since as "secondFactorSince", u.created_at as "createdAt", u.updated_at as "updatedAt",
  greatest((select max(s.last_seen_at) from session s where s.user_id = u.id),
    (select max(a.at) from sign_in_attempt a where a.user_id = u.id and a.outcome = 'SUCCESS')) as "lastSeenAt"`;

const dateOf = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
const rowOf = (row: UserRow): UserRow => ({
  ...row,
  secondFactorSince: dateOf(row.secondFactorSince),
  lastSeenAt: dateOf(row.lastSeenAt),
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
});

function conditionOf({ search, role, disabled }: UserQuery): { sql: string; values: unknown[] } {
  const words = search?.trim().replaceAll('\0', '').toLowerCase();
  const parts: [string, unknown[]][] = [
    ...(words
      ? [
          ["(strpos(lower(u.name), ?) > 0 or strpos(lower(u.display_name), ?) > 0 or strpos(lower(coalesce(u.email, '')), ?) > 0)", [words, words, words]] as [
            string,
            unknown[],
          ],
        ]
      : []),
    ...(role ? [['u.role = ?', [role]] as [string, unknown[]]] : []),
    ...(disabled === undefined || disabled === null ? [] : [['u.disabled = ?', [disabled]] as [string, unknown[]]]),
  ];
  return { sql: parts.map(([sql]) => sql).join(' and ') || 'true', values: parts.flatMap(([, values]) => values) };
}

/** A page of the accounts by name, with the number of all that match. */
export async function listUsers(context: Context, query: UserQuery): Promise<{ nodes: UserRow[]; totalCount: number }> {
  allowed(context, canAdministerUsers);
  const { first, offset } = query;
  if (first < 1 || first > mostRows) throw badInput(`first must be from 1 to ${mostRows}.`, { first: `must be from 1 to ${mostRows}` });
  if (offset < 0) throw badInput('offset cannot be negative.', { offset: 'cannot be negative' });
  const { sql, values } = conditionOf(query);
  const [total]: { count: number }[] = await context.em.execute(`select count(*)::int as count from app_user u where ${sql}`, values);
  const rows: UserRow[] = await context.em.execute(`select ${columns} from app_user u where ${sql} order by lower(u.name), u.id limit ? offset ?`, [
    ...values,
    first,
    offset,
  ]);
  return { nodes: rows.map(rowOf), totalCount: total?.count ?? 0 };
}

async function readUser(em: Em, id: string): Promise<UserRow | null> {
  const [row]: UserRow[] = isUuid(id) ? await em.execute(`select ${columns} from app_user u where u.id = ?`, [id]) : [];
  return row ? rowOf(row) : null;
}

/** One account; null where there is none. */
export async function findUser(context: Context, id: string): Promise<UserRow | null> {
  allowed(context, canAdministerUsers);
  return readUser(context.em, id);
}

/** What an administrator says of an account. */
export interface UserInput {
  name?: string | null | undefined;
  displayName?: string | null | undefined;
  email?: string | null | undefined;
  role?: UserRole | null | undefined;
}

const emailOf = (email: string | null | undefined): string | null => email?.trim() || null;

async function handOut(context: Context, user: User, purpose: PasswordLinkPurpose): Promise<HandedLink> {
  const hours = purpose === PasswordLinkPurpose.INVITATION ? invitationHours : resetHours;
  await dropLinks(context.em, user.id);
  const link = await makeLink(context.em, accountsOf(context.database).baseUrl, user, { purpose, hours });
  return { ...link, mailed: await mailLink(context, user, link, purpose) };
}

const reread = async (context: Context, id: string): Promise<UserRow> => {
  const row = await readUser(context.em, id);
  if (!row) throw new Error(`The account ${id} is gone.`);
  return row;
};

/** Makes an account without a password, and a link by which its owner sets one. */
export async function createUser(context: Context, input: UserInput & { name: string; role: UserRole }): Promise<{ user: UserRow; link: HandedLink }> {
  const viewer = allowed(context, canAdministerUsers);
  const fields = { name: input.name, displayName: input.displayName?.trim() || input.name, email: emailOf(input.email) };
  checkAccountFields(fields);
  const user = await writeAccounts(context, viewer, 'createUser', async (em) => em.create(User, { ...fields, role: input.role, passwordHash: null }));
  const link = await handOut(context, user, PasswordLinkPurpose.INVITATION);
  return { user: await reread(context, user.id), link };
}

/** Changes what an administrator says of an account. With another role its sessions take new tokens. */
export async function updateUser(context: Context, id: string, version: number, input: UserInput): Promise<UserRow> {
  const viewer = allowed(context, canAdministerUsers);
  const email = input.email === undefined ? undefined : emailOf(input.email);
  checkAccountFields({ name: input.name, displayName: input.displayName, email });
  if (input.role === null) throw badInput('role cannot be null.', { role: 'cannot be null' });
  await writeAccounts(context, viewer, 'updateUser', async (em) => {
    const user = await lockedUser(em, id, version);
    const isOtherRole = input.role !== undefined && input.role !== user.role;
    if (typeof input.name === 'string') user.name = input.name;
    if (typeof input.displayName === 'string') user.displayName = input.displayName.trim();
    if (email !== undefined) user.email = email;
    if (input.role) user.role = input.role;
    await em.flush();
    if (isOtherRole) await renewSessionsOf(em, id);
  });
  return reread(context, id);
}

/** Shuts an account out, or lets it in again. Its sessions end; its tokens count for nothing meanwhile. */
export async function setDisabled(context: Context, id: string, version: number, disabled: boolean): Promise<UserRow> {
  const viewer = allowed(context, canAdministerUsers);
  await writeAccounts(context, viewer, disabled ? 'disableUser' : 'enableUser', async (em) => {
    const user = await lockedUser(em, id, version);
    user.disabled = disabled;
    await em.flush();
    if (!disabled) return;
    await endSessionsOf(em, id);
    await dropLinks(em, id);
  });
  return reread(context, id);
}

const uses = `select exists (select 1 from change_set where actor_id = ?) or exists (select 1 from import_job where created_by = ? or applied_by = ?) as used`;

/** Deletes an account that has written nothing; one that has can be disabled, so that the history keeps its author. */
export async function deleteUser(context: Context, id: string, version: number): Promise<string> {
  const viewer = allowed(context, canAdministerUsers);
  await writeAccounts(context, viewer, 'deleteUser', async (em) => {
    const user = await lockedUser(em, id, version);
    const [row]: { used: boolean }[] = await em.execute(uses, [id, id, id]);
    if (row?.used || id === viewer.id)
      throw new PlanGraphError('CONFLICT', 'The history names this account as an author. Disable it instead.', { reason: 'IN_USE' });
    em.remove(user);
  });
  return id;
}

/** Makes a link by which an account's owner sets a new password; the old one counts until then. */
export async function createPasswordLink(context: Context, id: string): Promise<HandedLink> {
  const viewer = allowed(context, canAdministerUsers);
  const user = await writeAccounts(context, viewer, 'createPasswordLink', (em) => lockedUser(em, id));
  if (user.disabled) throw new PlanGraphError('CONFLICT', 'The account is disabled. Enable it first.', { reason: 'DISABLED' });
  return handOut(context, user, user.passwordHash === null ? PasswordLinkPurpose.INVITATION : PasswordLinkPurpose.RESET);
}

/** Takes an account's second factor away, for an owner who has lost the device and the codes. */
export async function resetSecondFactor(context: Context, id: string, version: number): Promise<UserRow> {
  const viewer = allowed(context, canAdministerUsers);
  await writeAccounts(context, viewer, 'resetSecondFactor', async (em) => {
    const user = await lockedUser(em, id, version);
    user.secondFactorSince = null;
    await em.flush();
    await dropSecondFactor(em, id);
    await endSessionsOf(em, id);
  });
  return reread(context, id);
}

/** An attempt to sign in as an account. */
export interface AttemptRow {
  at: Date;
  address: string;
  outcome: SignInOutcome;
}

/** The latest attempts to sign in as an account, the newest first. */
export async function attemptsAt(em: Em, userId: string): Promise<AttemptRow[]> {
  const rows: AttemptRow[] = await em.execute('select at, address, outcome from sign_in_attempt where user_id = ? order by at desc, id desc limit 20', [
    userId,
  ]);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
