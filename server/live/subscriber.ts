import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { badInput } from '../core/errors.ts';
import { limitsOf } from '../query/cost.ts';
import { forgetRead } from '../query/reader.ts';
import type { Engine } from '../query/engine.ts';
import type { LiveContext } from './live-context.ts';

/** What a subscription is answered with: its events, or why there are none. */
type Answers = ExecutionResult | AsyncGenerator<ExecutionResult>;

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return operation;
  throw badInput(operation ? 'Only subscriptions are answered here; send queries and mutations to /graphql.' : 'No operation of that name.');
}

/** What is asked for, and what answering costs each time. */
interface Asked extends Omit<ExecutionArgs, 'contextValue'> {
  cost: number;
}

/** How errors are shown. */
type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Answers subscriptions: what a client may ask is checked and paid for as queries are, each event anew; each sees what the viewer may see by then. */
export function subscriber(engine: Engine, format: Format): (context: LiveContext, params: RequestParams) => Promise<Answers> {
  const shown = (error: unknown): GraphQLError => {
    const known = error instanceof GraphQLError ? error : new GraphQLError('Unknown', { originalError: error as Error });
    const coded = known.extensions['code'] || known.originalError ? known.toJSON() : { ...known.toJSON(), extensions: { code: 'BAD_USER_INPUT' } };
    const { message, extensions, ...rest } = format({ ...coded, extensions: { code: 'INTERNAL_SERVER_ERROR', ...coded.extensions } }, known);
    return Object.assign(new GraphQLError(message, { extensions: extensions ?? null }), rest);
  };
  const answered = (result: ExecutionResult): ExecutionResult => (result.errors ? { data: null, ...result, errors: result.errors.map(shown) } : result);

  /** What is asked, checked; the errors where it can't be. */
  const read = ({ query, operationName, variables }: RequestParams): Asked => {
    const document = parse(query, { maxTokens: limitsOf(engine.schema).tokens });
    const [wrong] = validate(engine.schema, document);
    if (wrong) throw wrong;
    const cost = engine.reckon(document, operationOf(document, operationName), variables ?? {});
    return { cost, schema: engine.schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
  };

  async function* events(stream: AsyncIterable<unknown>, { cost, ...args }: Asked, context: LiveContext): AsyncGenerator<ExecutionResult> {
    try {
      for await (const event of stream) {
        const now = await context.now();
        await now.charge?.(cost);
        yield answered(await execute({ ...args, rootValue: event, contextValue: now }));
        forgetRead(now);
      }
    } catch (error) {
      if (!context.ended.aborted) yield { errors: [shown(error)] };
    }
  }

  return async (context, params) => {
    try {
      const { cost, ...args } = read(params);
      await context.charge?.(cost);
      const stream = await createSourceEventStream({ ...args, contextValue: context });
      return Symbol.asyncIterator in stream ? events(stream, { cost, ...args }, context) : answered(stream);
    } catch (error) {
      return { data: null, errors: [shown(error)] };
    }
  };
}
