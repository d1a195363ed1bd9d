import type { GraphQLFormattedError } from 'graphql';

/** An error without the names that GraphQL suggests: they tell of a schema that is not for all to see. */
export const withoutSuggestions = <E extends GraphQLFormattedError>(error: E): E => ({ ...error, message: error.message.replace(/ ?Did you mean .+\?$/s, '') });
