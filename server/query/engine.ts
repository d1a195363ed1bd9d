import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../core/context.ts';
import { badInput, PlanGraphError } from '../core/errors.ts';
import { type CostLimits, refuseCostly, usualLimits } from './cost.ts';
import { queryExecutorOf } from './executor-of.ts';
import { Compiler, decidingVariables, Unsupported } from './plan/compile.ts';
import type { OperationPlan } from './plan/plan.ts';
import { Run } from './plan/run.ts';
import { RawJson } from './raw-json.ts';
import { readScopeOf } from './rights.ts';

/** One operation to answer. */
export interface OperationRequest {
  /** Names the document: the same hash, the same text. */
  hash: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: Context;
}

interface Prepared {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  deciding: string[];
  plans: Map<string, OperationPlan | null>;
}

export interface EngineOptions {
  limits?: CostLimits;
  /** Whether operations are compiled; without it every one is answered by resolvers (for comparison). */
  compile?: boolean;
}

const mostOperations = 1000;
const mostVariants = 16;

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));

/** Answers operations: by a compiled plan where it can be, else by resolvers made from the same maps. */
export class Engine {
  readonly schema: GraphQLSchema;
  private readonly limits: CostLimits;
  private readonly compiles: boolean;
  private readonly prepared = new Map<string, Prepared>();

  constructor(schema: GraphQLSchema, options: EngineOptions = {}) {
    this.schema = schema;
    this.limits = options.limits ?? usualLimits;
    this.compiles = options.compile ?? true;
  }

  /** Answers one operation. */
  async answer(request: OperationRequest): Promise<ExecutionResult> {
    if (request.operation.operation === OperationTypeNode.SUBSCRIPTION)
      return { errors: [badInput('Subscriptions are answered at /graphql/stream, as server-sent events.')] };
    const prepared = this.prepare(request);
    const variables = getVariableValues(this.schema, request.operation.variableDefinitions ?? [], request.variables);
    if (!variables.coerced) return this.resolve(request);
    try {
      refuseCostly(this.schema, request.operation, prepared.fragments, variables.coerced, this.limits);
      const plan = this.planOf(prepared, request.operation, variables.coerced);
      if (!plan) return await this.resolve(request);
      const run = new Run(queryExecutorOf(request.context.database), readScopeOf(request.context), variables.coerced);
      return { data: new RawJson(await run.answer(plan)) as unknown as Record<string, unknown> };
    } catch (error) {
      if (error instanceof PlanGraphError && error.extensions['code'] === 'QUERY_TOO_COSTLY') return { errors: [error] };
      return this.resolve(request);
    }
  }

  /** Refuses an operation that costs too much; for those that are answered elsewhere. */
  refuse(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
    refuseCostly(this.schema, operation, fragmentsOf(document), variables, this.limits);
  }

  private resolve({ document, operation, variables, context }: OperationRequest): Promise<ExecutionResult> {
    return Promise.resolve(
      execute({ schema: this.schema, document, contextValue: context, variableValues: variables, operationName: operation.name?.value ?? null }),
    );
  }

  private prepare({ hash, document, operation }: OperationRequest): Prepared {
    const key = `${hash} ${operation.name?.value ?? ''}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const fragments = fragmentsOf(document);
    const prepared: Prepared = { fragments, deciding: decidingVariables(operation, fragments.values()), plans: new Map() };
    if (this.prepared.size >= mostOperations) this.prepared.delete(this.prepared.keys().next().value ?? '');
    this.prepared.set(key, prepared);
    return prepared;
  }

  private planOf({ fragments, deciding, plans }: Prepared, operation: OperationDefinitionNode, variables: Record<string, unknown>): OperationPlan | null {
    if (!this.compiles) return null;
    const key = JSON.stringify(deciding.map((name) => variables[name] ?? null));
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = this.compile(operation, fragments, variables);
    if (plans.size >= mostVariants) plans.clear();
    plans.set(key, plan);
    return plan;
  }

  private compile(operation: OperationDefinitionNode, fragments: Prepared['fragments'], variables: Record<string, unknown>): OperationPlan | null {
    try {
      return new Compiler(this.schema, fragments, variables).compile(operation);
    } catch (error) {
      if (error instanceof Unsupported || (error instanceof GraphQLError && !(error instanceof PlanGraphError))) return null;
      throw error;
    }
  }
}
