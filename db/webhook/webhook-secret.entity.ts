import { defineEntity, p } from '@mikro-orm/core';
import { Webhook } from './webhook.entity.ts';

const WebhookSecretSchema = defineEntity({
  name: 'WebhookSecret',
  properties: {
    webhook: () => p.oneToOne(Webhook).ref().primary().owner().deleteRule('cascade'),
    /** Signs what is sent; shown once, when it is made. */
    secret: p.text().hidden(),
  },
});

/** What a webhook's deliveries are signed with. */
export class WebhookSecret extends WebhookSecretSchema.class {}
WebhookSecretSchema.setClass(WebhookSecret);
