import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { DeliveryState } from './webhook.enums.ts';

registerEnum(DeliveryState, 'DeliveryState', 'Where a delivery stands.', {
  PENDING: 'It is to be tried, or tried again.',
  DELIVERED: 'The receiver has taken it.',
  FAILED: 'It was given up; it can be sent again.',
});

/** An address that is told of every change set. */
@ObjectType('Webhook', {
  description:
    'An address that is told of every change set, by POST, signed as by the Standard Webhooks specification (webhook-id, webhook-timestamp, webhook-signature).',
})
export class WebhookType {
  @Field(() => ID, { description: 'Names the webhook.' })
  id!: string;

  @Field(() => Int, { description: 'Its version; a write names the one it was made on.' })
  version!: number;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, {
    description: 'Where deliveries go: an http or https address of a public host, or of one that the server’s WEBHOOK_PRIVATE_HOSTS names.',
  })
  url!: string;

  @Field(() => [String], { description: 'The kinds of change sets that it is told of, e.g. import; none: all.' })
  kinds!: string[];

  @Field(() => Boolean, { description: 'Whether new change sets are told to it.' })
  active!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

/** A change set on its way to a webhook. */
@ObjectType('WebhookDelivery', {
  description: 'A change set on its way to a webhook: tried up to 12 times, with longer and longer pauses (about a day in all).',
})
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Names the delivery; sent as webhook-id, the same at every try.' })
  id!: string;

  @Field(() => ID, { description: 'The change set.' })
  changeSetId!: string;

  @Field(() => String, { description: 'What the change set did, e.g. updateGoal.' })
  kind!: string;

  @Field(() => DeliveryState, { description: 'Where it stands.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTime, { description: 'When the change set was written.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last tried.' })
  triedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it will be tried next; null once it is delivered or given up.' })
  nextAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null where there was none.' })
  status!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the last try failed.' })
  error!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many milliseconds the last try took.' })
  milliseconds!: number | null;
}

/** A part of the deliveries of a webhook. */
@ObjectType({ description: 'A part of the deliveries of a webhook, the newest first.' })
export class WebhookDeliveries {
  @Field(() => [WebhookDeliveryType], { description: 'The deliveries.' })
  nodes!: WebhookDeliveryType[];

  @Field(() => Int, { description: 'How many there are in all; those older than 30 days are cleared away.' })
  totalCount!: number;
}

/** What a new webhook is. */
@InputType({ description: 'What a new webhook is.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'What it is for; up to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Where deliveries go: an http or https address.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'The kinds of change sets to tell of. Default: all.' })
  kinds?: string[] | null;
}

/** What becomes of a webhook; what is left out stays. */
@InputType({ description: 'What becomes of a webhook; what is left out stays.' })
export class UpdateWebhookInput {
  @Field(() => String, { nullable: true, description: 'What it is for.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where deliveries go.' })
  url?: string | null;

  @Field(() => [String], { nullable: true, description: 'The kinds of change sets to tell of; an empty list: all.' })
  kinds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether new change sets are told to it.' })
  active?: boolean | null;
}

/** A webhook after a write. */
@ObjectType({ description: 'A webhook after a write.' })
export class WebhookChange {
  @Field(() => WebhookType, { description: 'The webhook.' })
  webhook!: WebhookType;

  @Field(() => String, {
    nullable: true,
    description: 'The new secret that deliveries are signed with (whsec_…), shown only now; null where it has not changed.',
  })
  secret!: string | null;
}

/** What came of a deleted webhook. */
@ObjectType({ description: 'That a webhook is gone, its deliveries with it.' })
export class WebhookDeletion {
  @Field(() => ID, { description: 'The webhook that was deleted.' })
  deletedId!: string;
}
