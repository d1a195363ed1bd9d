import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Context } from '../core/context.ts';
import type { Engine } from './engine.ts';

/** Puts the engine in the place where Apollo would execute operations; parsing, validation and the rest stay Apollo's. */
export function gatewayOf(engine: Engine): GatewayInterface {
  return {
    load: async () => ({
      executor: ({ queryHash, source, document, operation, request, context }) =>
        engine.answer({
          hash: queryHash,
          source,
          operationName: request.operationName ?? null,
          document,
          operation,
          variables: request.variables ?? {},
          context: context as Context,
        }),
    }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
