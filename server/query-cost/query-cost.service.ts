import { type DocumentNode, getOperationAST, getVariableValues, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { badInput, PlanGraphError } from '../core/errors.ts';
import { limitsOf, refuseCostly } from '../query/cost.ts';

/** What an operation would cost. */
export interface Cost {
  cost: number;
  limit: number;
  refusal: string | null;
}

function parsed(schema: GraphQLSchema, text: string): DocumentNode {
  try {
    const document = parse(text, { maxTokens: limitsOf(schema).tokens });
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    return document;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw badInput(`The operation is not valid: ${message}`, { query: message });
  }
}

/** Reckons what an operation may cost at most, by the limits that hold when it is asked. */
export function costOf(schema: GraphQLSchema, text: string, given: Record<string, unknown>, operationName: string | null): Cost {
  const document = parsed(schema, text);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw badInput('Name one of the operations.', { operationName: 'is none of the operations' });
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw badInput(`The variables are not valid: ${errors?.[0]?.message ?? ''}`, { variables: errors?.[0]?.message ?? 'are not valid' });
  const limits = limitsOf(schema);
  try {
    return { cost: refuseCostly(schema, operation, fragments, coerced, limits), limit: limits.cost, refusal: null };
  } catch (error) {
    if (!(error instanceof PlanGraphError)) throw error;
    const reached = error.extensions['cost'];
    return { cost: typeof reached === 'number' ? reached : 0, limit: limits.cost, refusal: error.message };
  }
}
