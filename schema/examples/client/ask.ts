import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

interface Refusal {
  message: string;
  extensions?: { code?: string; fields?: Record<string, string> };
}

/** An operation that was refused, with the stable code of the first error. */
export class ApiError extends Error {
  readonly code: string | undefined;

  constructor(errors: readonly Refusal[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.code = errors[0]?.extensions?.code;
  }
}

/** Asks PlanGraph an operation; its variables and its answer have the types that the schema gives them. */
export async function ask<Data, Variables>(url: string, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data | null; errors?: Refusal[] };
  if (errors || !data) throw new ApiError(errors ?? []);
  return data;
}
