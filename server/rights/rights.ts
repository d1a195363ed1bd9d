import type { Rights } from '../core/context.ts';

/** The rights of an account that has been given none. */
export const noRights: Rights = { scopes: [], mayPublish: false };

/** The rights of an account that is bounded by nothing. */
export const allRights: Rights = { scopes: [{ path: null, topic: null }], mayPublish: true };
