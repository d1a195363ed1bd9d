import type { Em } from '../../db/orm.ts';
import { ApiTokenSecret } from '../../db/user/api-token-secret.entity.ts';
import { ApiToken } from '../../db/user/api-token.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import type { TokenScope } from '../../schema/user/account.enums.ts';
import type { Context, Viewer } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { roleWithin } from '../core/token-scopes.ts';
import { allowed, refuseStale } from '../core/write.ts';
import { person, writeAccounts } from './account-write.ts';
import { noRights } from '../rights/rights.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { canAdministerUsers, maySignIn } from './user.policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const longestLife = 366;
const mostTokens = 50;
const shownCharacters = 10;

/** What every token begins with, so that people and scanners know it for what it is. */
export const tokenMark = 'pg_';

/** A token as its owner sees it. */
export interface TokenRow {
  id: string;
  version: number;
  name: string;
  prefix: string;
  scopes: TokenScope[];
  owner: string;
  expiresAt: Date;
  revokedAt: Date | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  requestsPerMinute: number | null;
  costPerMinute: number | null;
}

const columns = `t.id, t.version, t.name, t.prefix, t.scopes, u.name as owner, t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.created_at as "createdAt",
  s.last_used_at as "lastUsedAt", s.last_used_address as "lastUsedAddress", t.requests_per_minute as "requestsPerMinute", t.cost_per_minute as "costPerMinute"`;
const source = 'api_token t join app_user u on u.id = t.user_id join api_token_secret s on s.token_id = t.id';

const dateOf = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
const rowOf = (row: TokenRow): TokenRow => ({
  ...row,
  expiresAt: new Date(row.expiresAt),
  createdAt: new Date(row.createdAt),
  revokedAt: dateOf(row.revokedAt),
  lastUsedAt: dateOf(row.lastUsedAt),
});

/** One's own tokens, or for an administrator everybody's; the newest first. */
export async function listTokens(context: Context, everybody: boolean): Promise<TokenRow[]> {
  const viewer = everybody ? allowed(context, canAdministerUsers) : person(context);
  const rows: TokenRow[] = everybody
    ? await context.em.execute(`select ${columns} from ${source} order by t.created_at desc, t.id limit 1000`)
    : await context.em.execute(`select ${columns} from ${source} where t.user_id = ? order by t.created_at desc, t.id limit 1000`, [viewer.id]);
  return rows.map(rowOf);
}

async function readToken(em: Em, id: string): Promise<TokenRow> {
  const [row]: TokenRow[] = await em.execute(`select ${columns} from ${source} where t.id = ?`, [id]);
  if (!row) throw notFound('token', id);
  return rowOf(row);
}

/** What is said of a new token. */
export interface NewToken {
  name: string;
  scopes: TokenScope[];
  expiresInDays: number;
  requestsPerMinute?: number | null | undefined;
  costPerMinute?: number | null | undefined;
}

function problemsOf({ name, scopes, expiresInDays, requestsPerMinute, costPerMinute }: NewToken): Record<string, string> {
  const isLimit = (limit: number | null | undefined): boolean => limit == null || limit >= 1;
  return {
    ...(name.trim() !== '' && name.length <= 100 && !/[\p{Cc}\p{Cs}]/u.test(name) ? {} : { name: 'must be 1 to 100 characters' }),
    ...(scopes.length > 0 ? {} : { scopes: 'must hold one or more' }),
    ...(expiresInDays >= 1 && expiresInDays <= longestLife ? {} : { expiresInDays: `must be from 1 to ${longestLife}` }),
    ...(isLimit(requestsPerMinute) ? {} : { requestsPerMinute: 'must be 1 or more' }),
    ...(isLimit(costPerMinute) ? {} : { costPerMinute: 'must be 1 or more' }),
  };
}

async function refuseTooMany(em: Em, userId: string): Promise<void> {
  const live = await em.count(ApiToken, { user: userId, revokedAt: null, expiresAt: { $gt: new Date() } });
  if (live >= mostTokens) throw new PlanGraphError('CONFLICT', `An account may have ${mostTokens} tokens. Revoke some first.`, { reason: 'TOO_MANY' });
}

/** Makes a token for a program; what the program presents is told this once and stored as a hash. */
export async function createToken(context: Context, input: NewToken): Promise<{ token: TokenRow; secret: string }> {
  const viewer = person(context);
  const problems = problemsOf(input);
  const said = Object.entries(problems).map(([field, problem]) => `${field} ${problem}`);
  if (said.length > 0) throw badInput(`The token cannot be made: ${said.join('; ')}.`, problems);
  const secret = `${tokenMark}${newSecret()}`;
  const id = await writeAccounts(context, viewer, 'createApiToken', async (em) => {
    await refuseTooMany(em, viewer.id);
    const facts = { name: input.name.trim(), scopes: [...new Set(input.scopes)], prefix: secret.slice(0, shownCharacters) };
    const limits = { requestsPerMinute: input.requestsPerMinute ?? null, costPerMinute: input.costPerMinute ?? null };
    const expiresAt = new Date(Date.now() + input.expiresInDays * day);
    const token = em.create(ApiToken, { user: em.getReference(User, viewer.id), ...facts, ...limits, expiresAt });
    em.create(ApiTokenSecret, { token, hash: hashOfSecret(secret) });
    await em.flush();
    return token.id;
  });
  return { token: await readToken(context.em, id), secret };
}

/** Ends a token of one's own, or for an administrator anybody's. Somebody else's looks as if it were not there. */
export async function revokeToken(context: Context, id: string, version: number): Promise<TokenRow> {
  const viewer = person(context);
  await writeAccounts(context, viewer, 'revokeApiToken', async (em) => {
    const token = isUuid(id) ? await em.findOne(ApiToken, id) : null;
    if (!token || (token.user.id !== viewer.id && !canAdministerUsers(viewer))) throw notFound('token', id);
    refuseStale(token, version);
    token.revokedAt ??= new Date();
  });
  return readToken(context.em, id);
}

interface Presented {
  secretId: string;
  token: string;
  scopes: TokenScope[];
  lastUsedAt: Date | null;
  requestsPerMinute: number | null;
  costPerMinute: number | null;
  userId: string;
}

const presentedSql = `
  select s.id as "secretId", t.id as token, t.scopes, s.last_used_at as "lastUsedAt", t.user_id as "userId",
    t.requests_per_minute as "requestsPerMinute", t.cost_per_minute as "costPerMinute"
  from api_token_secret s join api_token t on t.id = s.token_id
  where s.hash = ? and t.revoked_at is null and t.expires_at > now()`;

/** Notes the use, at most once a minute: most requests write nothing. */
async function noteUse(em: Em, { secretId, lastUsedAt }: Presented, address: string): Promise<void> {
  if (lastUsedAt && Date.now() - new Date(lastUsedAt).getTime() < minute) return;
  await em.nativeUpdate(ApiTokenSecret, { id: secretId }, { lastUsedAt: new Date(), lastUsedAddress: address });
}

/** Whom a token acts for, with no more rights than its owner has now; null where it does not count. */
export async function viewerOfToken(em: Em, secret: string, address: string): Promise<Viewer | null> {
  const [found]: Presented[] = await em.execute(presentedSql, [hashOfSecret(secret)]);
  const user = found ? await em.findOne(User, found.userId) : null;
  if (!found || !user || !maySignIn(user)) return null;
  await noteUse(em, found, address);
  const { scopes, requestsPerMinute, costPerMinute } = found;
  const token = { id: found.token, scopes, ownerRole: user.role, limits: { requestsPerMinute, costPerMinute } };
  return { id: user.id, name: user.name, displayName: user.displayName, role: roleWithin(user.role, scopes), rights: noRights, token };
}
