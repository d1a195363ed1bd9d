import type { FastifyRequest } from 'fastify';

/** One operation as a request brings it, before anything is known of it. */
export interface Call {
  query?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a parameter's JSON says; nothing where it is none, which Apollo tells the caller. */
function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The part of a request's address behind the question mark, with it. */
export const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

function callOfUrl(url: string): Call {
  const search = new URLSearchParams(searchOf(url));
  return { query: search.get('query') ?? undefined, variables: parsed(search.get('variables')), extensions: parsed(search.get('extensions')) };
}

/** The operations that a request asks for: one, or a batch. */
export function callsOf({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): Call[] {
  if (method === 'GET') return [callOfUrl(url)];
  return (Array.isArray(body) ? body : [body]).filter(isRecord);
}

/** The sha256 that a call names its operation by, without or beside the text. */
export function hashNamed({ extensions }: Call): string | null {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isRecord(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash : null;
}
