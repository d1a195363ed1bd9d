import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  CreateWebhookInput,
  UpdateWebhookInput,
  WebhookChange,
  WebhookDeletion,
  WebhookDeliveries,
  WebhookDeliveryType,
  WebhookType,
} from '../../schema/webhook/webhook.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndExplain } from '../core/stale.ts';
import { sliceOf } from '../query/asking.ts';
import { createWebhook, deleteWebhook, listDeliveries, listWebhooks, redeliver, rotateWebhookSecret, testWebhook, updateWebhook } from './webhook.service.ts';

const id = { description: 'The webhook.' };
const version = { description: 'The version that was read before; STALE_VERSION where somebody has changed the webhook since.' };

/** Where change sets are told, and how that went. For administrators. */
@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => [WebhookType], { description: 'Every webhook, by name; at most 50. For administrators.' })
  webhooks(@Ctx() context: Context): Promise<unknown> {
    return listWebhooks(context);
  }

  @FieldResolver(() => WebhookDeliveries, { description: 'Its deliveries, the newest first.' })
  deliveries(
    @Root() webhook: WebhookType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 1000. Default: 20.' }) first: number | undefined,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip.' }) offset: number | undefined,
    @Ctx() context: Context,
  ): Promise<unknown> {
    const { size, offset: skipped } = sliceOf({ first: first ?? null, offset: offset ?? null });
    return listDeliveries(context, webhook.id, { first: size, offset: skipped });
  }

  @Mutation(() => WebhookChange, {
    description: 'Makes a webhook; the answer shows its secret, once. BAD_USER_INPUT where the address is none. For administrators.',
  })
  createWebhook(@Arg('input', () => CreateWebhookInput, { description: 'What it is.' }) input: CreateWebhookInput, @Ctx() context: Context): Promise<unknown> {
    return createWebhook(context, input);
  }

  @Mutation(() => WebhookChange, { description: 'Changes a webhook. For administrators.' })
  updateWebhook(
    @Arg('id', () => ID, id) webhookId: string,
    @Arg('version', () => Int, version) given: number,
    @Arg('input', () => UpdateWebhookInput, { description: 'What becomes of it.' }) input: UpdateWebhookInput,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return writeAndExplain('webhook', () => updateWebhook(context, webhookId, given, input));
  }

  @Mutation(() => WebhookChange, { description: 'Gives a webhook a new secret, shown once; the old one signs nothing any more. For administrators.' })
  rotateWebhookSecret(@Arg('id', () => ID, id) webhookId: string, @Ctx() context: Context): Promise<unknown> {
    return rotateWebhookSecret(context, webhookId);
  }

  @Mutation(() => WebhookDeletion, { description: 'Deletes a webhook with its deliveries. For administrators.' })
  deleteWebhook(@Arg('id', () => ID, id) webhookId: string, @Arg('version', () => Int, version) given: number, @Ctx() context: Context): Promise<unknown> {
    return writeAndExplain('webhook', () => deleteWebhook(context, webhookId, given));
  }

  @Mutation(() => WebhookDeliveryType, {
    description: 'Sends the latest change set to a webhook, to see whether it arrives; also while it is not active. For administrators.',
  })
  testWebhook(@Arg('id', () => ID, id) webhookId: string, @Ctx() context: Context): Promise<unknown> {
    return testWebhook(context, webhookId);
  }

  @Mutation(() => WebhookDeliveryType, { description: 'Sends a delivery again. For administrators.' })
  redeliverWebhook(@Arg('deliveryId', () => ID, { description: 'The delivery.' }) deliveryId: string, @Ctx() context: Context): Promise<unknown> {
    return redeliver(context, deliveryId);
  }
}
