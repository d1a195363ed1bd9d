import type { DeliveryState } from '../../schema/webhook/webhook.enums.ts';

/** A change set on its way to a webhook. */
export interface Delivery {
  id: string;
  changeSetId: string;
  kind: string;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  triedAt: string | null;
  nextAt: string | null;
  status: number | null;
  error: string | null;
  milliseconds: number | null;
}

/** An address that is told of change sets, with its latest deliveries. */
export interface Webhook {
  id: string;
  version: number;
  name: string;
  url: string;
  kinds: string[];
  active: boolean;
  deliveries: { totalCount: number; nodes: Delivery[] };
}

/** A webhook after a write; the secret only where it is new. */
export interface WebhookAnswer {
  done: { webhook: { id: string }; secret: string | null };
}

/** Reads the webhooks with their latest deliveries. */
export const webhooksQuery = `
  query Webhooks($first: Int!) {
    webhooks {
      id version name url kinds active
      deliveries(first: $first) { totalCount nodes { id changeSetId kind state attempts createdAt triedAt nextAt status error milliseconds } }
    }
  }`;

/** Makes a webhook. */
export const createWebhookMutation = `
  mutation CreateWebhook($input: CreateWebhookInput!) { done: createWebhook(input: $input) { webhook { id } secret } }`;
/** Changes a webhook. */
export const updateWebhookMutation = `
  mutation UpdateWebhook($id: ID!, $version: Int!, $input: UpdateWebhookInput!) { done: updateWebhook(id: $id, version: $version, input: $input) { webhook { id } secret } }`;
/** Gives a webhook a new secret. */
export const rotateSecretMutation = 'mutation RotateWebhookSecret($id: ID!) { done: rotateWebhookSecret(id: $id) { webhook { id } secret } }';
/** Deletes a webhook. */
export const deleteWebhookMutation = 'mutation DeleteWebhook($id: ID!, $version: Int!) { deleteWebhook(id: $id, version: $version) { deletedId } }';
/** Sends the latest change set to a webhook. */
export const testWebhookMutation = 'mutation TestWebhook($id: ID!) { testWebhook(id: $id) { id } }';
/** Sends a delivery again. */
export const redeliverMutation = 'mutation Redeliver($id: ID!) { redeliverWebhook(deliveryId: $id) { id } }';
