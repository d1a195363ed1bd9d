import { ChangeSet } from '../../db/history/change-set.entity.ts';
import { WebhookDelivery } from '../../db/webhook/webhook-delivery.entity.ts';
import { WebhookSecret } from '../../db/webhook/webhook-secret.entity.ts';
import { Webhook } from '../../db/webhook/webhook.entity.ts';
import { DeliveryState } from '../../schema/webhook/webhook.enums.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { allowed, refuseStale, write } from '../core/write.ts';
import type { Em } from '../../db/orm.ts';
import { liveChannel } from '../live/notice.ts';
import { newSecret } from './signature.ts';
import { canManageWebhooks } from './webhook.policy.ts';

const mostWebhooks = 50;

/** What a webhook is made of, as far as it is given. */
export interface WebhookValues {
  name?: string | null | undefined;
  url?: string | null | undefined;
  kinds?: string[] | null | undefined;
  active?: boolean | null | undefined;
}

/** Why an address can't be told; null where it can. */
function wrongUrl(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return 'is not an address';
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https:// or http://';
  return username || password ? 'must hold no name or password' : null;
}

const kindForm = /^[A-Za-z-]{1,64}$/u;

function wrongValues({ name, url, kinds }: WebhookValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (typeof name === 'string' && (name.trim() === '' || name.length > 200 || name.includes('\0'))) wrong['name'] = 'must be 1 to 200 characters';
  const reason = typeof url === 'string' ? wrongUrl(url) : null;
  if (reason) wrong['url'] = reason;
  if (kinds && (kinds.length > 50 || !kinds.every((kind) => kindForm.test(kind)))) wrong['kinds'] = 'must be up to 50 kinds of change sets, such as import';
  return wrong;
}

/** The values that are given, checked. */
function checked(values: WebhookValues): Record<string, unknown> {
  const wrong = wrongValues(values);
  if (Object.keys(wrong).length > 0) throw badInput('The webhook cannot be kept like this.', wrong);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

async function findWebhook(em: Em, id: string): Promise<Webhook> {
  const webhook = isUuid(id) ? await em.findOne(Webhook, id) : null;
  if (!webhook) throw notFound('webhook', id);
  return webhook;
}

/** Every webhook, by name. For administrators. */
export async function listWebhooks(context: Context): Promise<Webhook[]> {
  allowed(context, canManageWebhooks);
  return context.em.findAll(Webhook, { orderBy: { name: 'asc', id: 'asc' } });
}

/** Makes a webhook, and the secret that its deliveries are signed with. */
export async function createWebhook(context: Context, values: WebhookValues): Promise<{ webhook: Webhook; secret: string }> {
  const viewer = allowed(context, canManageWebhooks);
  const given = checked(values) as { name: string; url: string };
  return write(context, viewer, 'createWebhook', async (em) => {
    if ((await em.count(Webhook)) >= mostWebhooks) throw badInput(`There are ${mostWebhooks} webhooks already, which is the most.`);
    const webhook = em.create(Webhook, { kinds: [], ...given });
    const secret = newSecret();
    em.create(WebhookSecret, { webhook, secret });
    await em.flush();
    return { webhook, secret };
  });
}

/** Changes a webhook. */
export async function updateWebhook(context: Context, id: string, version: number, values: WebhookValues): Promise<{ webhook: Webhook; secret: null }> {
  const viewer = allowed(context, canManageWebhooks);
  const given = checked(values);
  const webhook = await write(context, viewer, 'updateWebhook', async (em) => {
    const found = await findWebhook(em, id);
    refuseStale(found, version);
    em.assign(found, given);
    await em.flush();
    return found;
  });
  return { webhook, secret: null };
}

/** Gives a webhook a new secret; the old one no longer signs anything. */
export async function rotateWebhookSecret(context: Context, id: string): Promise<{ webhook: Webhook; secret: string }> {
  allowed(context, canManageWebhooks);
  const webhook = await findWebhook(context.em, id);
  const secret = newSecret();
  await context.em.nativeUpdate(WebhookSecret, { webhook: id }, { secret });
  return { webhook, secret };
}

/** Deletes a webhook with its deliveries. */
export async function deleteWebhook(context: Context, id: string, version: number): Promise<{ deletedId: string }> {
  const viewer = allowed(context, canManageWebhooks);
  await write(context, viewer, 'deleteWebhook', async (em) => {
    const webhook = await findWebhook(em, id);
    refuseStale(webhook, version);
    await em.remove(webhook).flush();
  });
  return { deletedId: id };
}

/** A delivery as the API shows it. */
export interface ShownDelivery extends Pick<WebhookDelivery, 'id' | 'state' | 'attempts' | 'createdAt' | 'triedAt' | 'status' | 'error' | 'milliseconds'> {
  changeSetId: string;
  kind: string;
  nextAt: Date | null;
}

const shown = (delivery: WebhookDelivery): ShownDelivery => {
  const { id, state, attempts, createdAt, triedAt, status, error, milliseconds, nextAt } = delivery;
  const changeSet = delivery.changeSet.unwrap();
  const next = state === DeliveryState.PENDING ? nextAt : null;
  return { id, state, attempts, createdAt, triedAt, status, error, milliseconds, nextAt: next, changeSetId: changeSet.id, kind: changeSet.kind };
};

/** A part of a webhook's deliveries, the newest first. */
export async function listDeliveries(
  context: Context,
  webhookId: string,
  { first, offset }: { first: number; offset: number },
): Promise<{ nodes: ShownDelivery[]; totalCount: number }> {
  allowed(context, canManageWebhooks);
  const [rows, totalCount] = await context.em.findAndCount(
    WebhookDelivery,
    { webhook: webhookId },
    { populate: ['changeSet'], orderBy: { createdAt: 'desc', id: 'desc' }, limit: first, offset },
  );
  return { nodes: rows.map(shown), totalCount };
}

/** Has what is due tried at once, by whichever process sends. */
const hurry = (em: Em): Promise<unknown> => em.execute('select pg_notify(?, ?)', [liveChannel, JSON.stringify({ type: 'delivery' })]);

/** Sends the latest change set to a webhook, whatever kinds it is told of and also while it is not active. */
export async function testWebhook(context: Context, id: string): Promise<ShownDelivery> {
  allowed(context, canManageWebhooks);
  const { em } = context;
  const webhook = await findWebhook(em, id);
  const changeSet = await em.findOneOrFail(ChangeSet, {}, { orderBy: { at: 'desc', id: 'desc' } });
  const delivery = em.create(WebhookDelivery, { webhook, changeSet, createdAt: new Date(), nextAt: new Date() });
  await em.flush();
  await hurry(em);
  return shown(delivery);
}

/** Sends a delivery again, from its first try on. */
export async function redeliver(context: Context, id: string): Promise<ShownDelivery> {
  allowed(context, canManageWebhooks);
  const delivery = isUuid(id) ? await context.em.findOne(WebhookDelivery, id, { populate: ['changeSet'] }) : null;
  if (!delivery) throw notFound('delivery', id);
  Object.assign(delivery, { state: DeliveryState.PENDING, attempts: 0, nextAt: new Date(), error: null });
  await context.em.flush();
  await hurry(context.em);
  return shown(delivery);
}
