import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';

const WebhookSchema = defineEntity({
  name: 'Webhook',
  properties: {
    ...curated,
    name: p.text(),
    url: p.text(),
    /** The kinds of change sets to tell of, e.g. import; none: all. */
    kinds: p.array().$type<string[]>().columnType('text[]').defaultRaw(`'{}'`),
    active: p.boolean().default(true),
  },
});

/** An address that is told of every change set. Its secret lies in a table of its own, so that it stays out of the history. */
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);
