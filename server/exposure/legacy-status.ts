import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../core/context.ts';

const requestErrors = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Whether the caller wants plain JSON and nothing newer. */
const wantsPlain = (accept: string | undefined): boolean =>
  accept !== undefined && accept.includes('application/json') && !accept.includes('graphql-response+json');

/** Answers 200 with the errors to clients that ask for application/json, as GraphQL over HTTP wishes: those tell errors by the body alone. */
export const legacyStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { http, body } }) => {
      if (http.status !== 400 || body.kind !== 'single' || !wantsPlain(request.http?.headers.get('accept'))) return;
      const errors = body.singleResult.errors ?? [];
      if (errors.every((error) => requestErrors.has(String(error.extensions?.['code'])))) http.status = 200;
    },
  }),
};
