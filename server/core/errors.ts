import { GraphQLError } from 'graphql';

/** The stable codes that clients may rely on (`extensions.code`). */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'STALE_VERSION'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'QUERY_TOO_COSTLY'
  | 'CANCELLED'
  | 'RATE_LIMITED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_IN_LIST';

/** An error that may be shown to whoever caused it. Anything else is masked, logged and given an id. */
export class PlanGraphError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
    this.name = 'PlanGraphError';
  }
}

/** Bad input. `fields` says what is wrong where: path of the field → message. */
export const badInput = (message: string, fields: Record<string, string> = {}): PlanGraphError => new PlanGraphError('BAD_USER_INPUT', message, { fields });

/** Nobody is signed in, and the request needs somebody. */
export const unauthenticated = (message = 'Sign in first.'): PlanGraphError => new PlanGraphError('UNAUTHENTICATED', message);

/** Somebody is signed in who may not do this. */
export const forbidden = (message = 'You may not do this.'): PlanGraphError => new PlanGraphError('FORBIDDEN', message);

/** The id names nothing that the viewer may see. */
export const notFound = (what: string, id: string): PlanGraphError => new PlanGraphError('NOT_FOUND', `No ${what} with the id ${id}.`, { id });
