import { HttpError } from 'react-admin';
import { askToSignIn } from './reauthentication.ts';

/** The variables of an operation. */
export type Variables = Record<string, unknown>;

interface ApiError {
  message: string;
  extensions?: {
    code?: string;
    fields?: Record<string, string>;
    id?: string;
    reason?: string;
    retryAfterSeconds?: number;
    conflicts?: unknown[];
    usedBy?: string;
  };
}

interface ApiAnswer<T> {
  data?: T | null;
  errors?: ApiError[];
}

const known = new Set(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE_VERSION', 'CONFLICT', 'QUERY_TOO_COSTLY', 'RATE_LIMITED']);
const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** The stable code of an error of the API (`UNAUTHENTICATED`, …), `OFFLINE` without an answer, else `INTERNAL`. */
export const errorCode = (error: unknown): string => (error instanceof HttpError && typeof error.body?.code === 'string' ? error.body.code : 'INTERNAL');

/** An error of the API as react-admin wants it: a message key in the user's language, and the fields' messages for forms. */
function toHttpError(error: ApiError): HttpError {
  const code = error.extensions?.code ?? 'INTERNAL';
  const key = known.has(code) ? code : 'INTERNAL';
  const { fields = {}, reason, retryAfterSeconds, conflicts = [], usedBy } = error.extensions ?? {};
  return new HttpError(`pg.error.${usedBy ? 'USED' : key}`, statuses[code] ?? 500, {
    code: key,
    detail: error.message,
    errors: fields,
    reason,
    retryAfterSeconds,
    conflicts,
  });
}

const isWrite = (query: string): boolean => /^\s*mutation\b/u.test(query);

/**
 * Sends an operation to the API and gives back its data; every failure is an `HttpError` with a translatable message.
 * A write whose session has run out waits while the user signs in again over the page, and is then sent once more: nothing typed is lost.
 */
export async function graphql<T>(query: string, variables: Variables = {}, signal?: AbortSignal): Promise<T> {
  try {
    return await graphqlOnce<T>(query, variables, signal);
  } catch (error) {
    if (!isWrite(query) || errorCode(error) !== 'UNAUTHENTICATED' || !(await askToSignIn())) throw error;
    return graphqlOnce<T>(query, variables, signal);
  }
}

/** Sends an operation to the API and gives back its data; for signing in itself, which must not ask to sign in. */
export async function graphqlOnce<T>(query: string, variables: Variables = {}, signal?: AbortSignal): Promise<T> {
  const answer = await send<T>(query, variables, signal);
  const [error] = answer.errors ?? [];
  if (error) throw toHttpError(error);
  if (!answer.data) throw new HttpError('pg.error.INTERNAL', 500, { code: 'INTERNAL' });
  return answer.data;
}

async function send<T>(query: string, variables: Variables, signal?: AbortSignal): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
    return (await response.json()) as ApiAnswer<T>;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError('pg.error.OFFLINE', 0, { code: 'OFFLINE' });
  }
}
