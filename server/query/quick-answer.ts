import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from '../core/context.ts';
import type { Engine } from './engine.ts';

/** A request as it came in, its body read as JSON. */
export interface QuickRequest {
  method: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** An answer that needs nothing more than to be sent, with status 200. */
export interface QuickAnswer {
  contentType: string;
  body: Buffer;
}

const json = 'application/json; charset=utf-8';

/** The form of the answer by what the caller accepts; of others Apollo decides. */
const forms: ReadonlyMap<string, string> = new Map([
  ['', json],
  ['*/*', json],
  ['application/json', json],
  ['application/json, text/plain, */*', json],
  ['application/json, multipart/mixed', json],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);

/** A body of this form no other site can have a browser send without asking first; of others Apollo decides. */
const isJson = /^application\/json(; ?charset=utf-8)?$/i;

const plainKeys = new Set(['query', 'variables', 'operationName', 'extensions']);

interface Plain {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a body asks for, where it is as plain as can be. */
function plainOf(body: unknown): Plain | null {
  if (!isRecord(body) || !Object.keys(body).every((key) => plainKeys.has(key))) return null;
  const { query, variables, operationName, extensions } = body;
  const named = operationName ?? null;
  if (typeof query !== 'string' || (named !== null && typeof named !== 'string')) return null;
  if ((extensions ?? null) !== null || ((variables ?? null) !== null && !isRecord(variables))) return null;
  return { query, operationName: named, variables: isRecord(variables) ? variables : {} };
}

/** Whoever cannot be told who asks cannot be answered quickly. */
const orNull = (made: Promise<Context>): Promise<Context | null> => made.catch(() => null);

/** Answers a request for an operation that is known, without Apollo: the same answer, with the same checks. Null where Apollo has to be asked. */
export async function quickAnswer(engine: Engine, { method, headers, body }: QuickRequest, contextOf: () => Promise<Context>): Promise<QuickAnswer | null> {
  const contentType = forms.get(headers.accept ?? '');
  if (method !== 'POST' || contentType === undefined || !isJson.test(headers['content-type'] ?? '')) return null;
  const plain = plainOf(body);
  const bytes =
    plain &&
    (await engine.answerKnown({ source: plain.query, operationName: plain.operationName, variables: plain.variables, contextOf: () => orNull(contextOf()) }));
  return bytes && { contentType, body: bytes };
}
