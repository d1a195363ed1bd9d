import { defineEntity, p } from '@mikro-orm/core';
import { DeliveryState } from '../../schema/webhook/webhook.enums.ts';
import { newId } from '../base.entity.ts';
import { ChangeSet } from '../history/change-set.entity.ts';
import { Webhook } from './webhook.entity.ts';

const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    webhook: () => p.manyToOne(Webhook).ref().deleteRule('cascade'),
    changeSet: () => p.manyToOne(ChangeSet).ref().index(),
    state: p.enum(() => DeliveryState).default(DeliveryState.PENDING),
    attempts: p.integer().default(0),
    /** When it is to be tried (again). */
    nextAt: p.datetime().defaultRaw('now()'),
    createdAt: p.datetime().defaultRaw('now()'),
    triedAt: p.datetime().nullable(),
    /** The receiver's HTTP status at the last try; null where there was no answer. */
    status: p.integer().nullable(),
    /** Why the last try failed. */
    error: p.text().nullable(),
    /** How long the last try took. */
    milliseconds: p.integer().nullable(),
  },
  indexes: [
    { properties: ['webhook', 'createdAt'] },
    { name: 'webhook_delivery_due_index', expression: `create index "webhook_delivery_due_index" on "webhook_delivery" ("next_at") where state = 'PENDING'` },
  ],
});

/** That a change set is to be told to a webhook, and how that went. Written by the database with the change set itself. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);
