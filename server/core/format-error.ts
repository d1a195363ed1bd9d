import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Where errors that nobody should see go. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

/** The code that Apollo gives whatever has none. */
const unknownCode = 'INTERNAL_SERVER_ERROR';

function isMeantToBeSeen(formatted: GraphQLFormattedError, cause: unknown): boolean {
  const code = formatted.extensions?.['code'];
  return typeof code === 'string' && code !== unknownCode && (!(cause instanceof Error) || cause instanceof GraphQLError);
}

/** Shows the errors that have a code; hides the rest behind an id, under which it is logged. */
export function errorFormatter(log: ErrorLog): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    if (isMeantToBeSeen(formatted, cause)) return { ...formatted, extensions };
    const id = randomUUID();
    log.error({ err: cause, errorId: id, path: formatted.path }, 'an operation failed');
    return { ...formatted, message: `Something went wrong on the server. It has been noted under ${id}.`, extensions: { code: unknownCode, id } };
  };
}
