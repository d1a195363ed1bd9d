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
import { Answers } from './answers.ts';
import { variableErrors } from './coercion.ts';
import { costOf, type OperationLimits, refuseCostly, setLimits, usualLimits } from './cost.ts';
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
  /** The text itself, and the name that the caller chose an operation by. */
  source?: string;
  operationName?: string | null;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: Context;
}

/** An operation by its text, asked again. */
export interface KnownRequest {
  source: string;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** Who asks; null where that cannot be told. */
  contextOf(): Promise<Context | null>;
}

/** What is worked out once for an operation. */
interface Prepared {
  id: number;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  deciding: string[];
  plans: Map<string, OperationPlan | null>;
  /** What it costs, by the values of the variables that the figure depends on. */
  costs: Map<string, number>;
  costDepends: readonly string[];
}

export interface EngineOptions {
  limits?: OperationLimits;
  /** Whether operations are compiled; without it every one is answered by resolvers (for comparison). */
  compile?: boolean;
  /** How many bytes whole answers may take that are kept while nothing is written; 0 keeps none. */
  answerBytes?: number;
}

/** Whether an operation is refused as a whole, and must not be tried another way. */
const isRefusal = (error: unknown): error is PlanGraphError =>
  error instanceof PlanGraphError && ['QUERY_TOO_COSTLY', 'CANCELLED', 'RATE_LIMITED'].includes(String(error.extensions['code']));

const mostOperations = 1000;
const mostVariants = 16;
const mostCosts = 64;

/** Texts longer than this are looked at anew each time. */
const longestKnown = 20_000;

const opening = '{"data":';

let lastId = 0;

/** Puts an entry into a map of limited size, in place of the oldest. */
function remember<T>(map: Map<string, T>, key: string, value: T, most: number): T {
  if (map.size >= most) map.delete(map.keys().next().value ?? '');
  map.set(key, value);
  return value;
}

const valuesOf = (names: readonly string[], variables: Record<string, unknown>): string => JSON.stringify(names.map((name) => variables[name] ?? null));

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));

/** Answers operations: by a compiled plan where it can be, else by resolvers made from the same maps. */
export class Engine {
  readonly schema: GraphQLSchema;
  private readonly limits: OperationLimits;
  private readonly compiles: boolean;
  private readonly answers: Answers;
  private readonly prepared = new Map<string, Prepared>();
  /** The operations that a plan has answered, by name and text. */
  private readonly known = new Map<string, Prepared>();
  /** What has been refused already to a request that is asked again in full. */
  private readonly refused = new WeakMap<object, PlanGraphError>();
  /** Whose operation has been paid for already, and is asked again in full. */
  private readonly paid = new WeakSet<object>();

  constructor(schema: GraphQLSchema, options: EngineOptions = {}) {
    this.schema = schema;
    this.limits = options.limits ?? usualLimits;
    setLimits(schema, this.limits);
    this.compiles = options.compile ?? true;
    this.answers = new Answers(options.answerBytes ?? 0);
  }

  /** Answers one operation. */
  async answer(request: OperationRequest): Promise<ExecutionResult> {
    if (request.operation.operation === OperationTypeNode.SUBSCRIPTION)
      return { errors: [badInput('Subscriptions are answered at /graphql/stream, as server-sent events.')] };
    const refusal = this.refused.get(identityOf(request.context));
    if (refusal) return { errors: [refusal] };
    const prepared = this.prepare(request);
    const variables = getVariableValues(this.schema, request.operation.variableDefinitions ?? [], request.variables);
    if (!variables.coerced) return { errors: variableErrors(variables.errors) };
    try {
      await this.charge(prepared, variables.coerced, request.context);
      const run = this.run(prepared, variables.coerced, request.context, false);
      if (!run) return await this.resolve(request);
      const data = new RawJson(await run.text());
      this.learn(request, prepared);
      return { data: data as unknown as Record<string, unknown> };
    } catch (error) {
      return isRefusal(error) ? { errors: [error] } : this.resolve(request);
    }
  }

  /**
   * The bytes of the answer to an operation that a plan has answered before, without looking at its text again; variables, cost and rights are
   * checked as ever. Null where it has to be asked in full, which also is what tells the caller of anything that is wrong.
   */
  async answerKnown({ source, operationName, variables: given, contextOf }: KnownRequest): Promise<Buffer | null> {
    const prepared = this.known.get(knownKey(source, operationName));
    const variables = prepared && getVariableValues(this.schema, prepared.operation.variableDefinitions ?? [], given);
    if (!prepared || !variables?.coerced) return null;
    const context = await contextOf();
    if (!context) return null;
    try {
      await this.charge(prepared, variables.coerced, context);
      const bytes = await this.bytes(prepared, variables.coerced, context);
      if (!bytes) this.paid.add(identityOf(context));
      return bytes;
    } catch (error) {
      if (isRefusal(error)) this.refused.set(identityOf(context), error);
      else this.paid.add(identityOf(context));
      return null;
    }
  }

  /** Has an operation paid for, once. */
  private async charge(prepared: Prepared, variables: Record<string, unknown>, context: Context): Promise<void> {
    if (!this.paid.delete(identityOf(context))) await context.charge?.(this.costOf(prepared, variables));
  }

  private async bytes(prepared: Prepared, variables: Record<string, unknown>, context: Context): Promise<Buffer | null> {
    const { keeps } = this.answers;
    const run = this.run(prepared, variables, context, keeps);
    if (!run) return null;
    const key = keeps ? `${prepared.id} ${JSON.stringify([readScopeOf(context), variables])}` : '';
    const kept = keeps ? this.answers.find(key) : undefined;
    if (kept && (await run.memory.confirm(run.executor)) === kept.moment) return kept.bytes;
    const bytes = Buffer.from(`${opening}${await run.text()}}`);
    if (run.moment) this.answers.keep(key, bytes, run.moment);
    else this.answers.forget(key);
    return bytes;
  }

  private run(prepared: Prepared, variables: Record<string, unknown>, context: Context, keeps: boolean): Run | null {
    const plan = this.planOf(prepared, variables);
    return plan && new Run(queryExecutorOf(context.database), readScopeOf(context), variables, plan, keeps);
  }

  private costOf(prepared: Prepared, variables: Record<string, unknown>): number {
    const known = prepared.costs.get(valuesOf(prepared.costDepends, variables));
    if (known !== undefined) return known;
    const { cost, depends } = costOf(this.schema, prepared.operation, prepared.fragments, variables, this.limits);
    prepared.costDepends = depends;
    return remember(prepared.costs, valuesOf(depends, variables), cost, mostCosts);
  }

  private learn({ source, operationName }: OperationRequest, prepared: Prepared): void {
    if (source === undefined || source.length > longestKnown) return;
    const key = knownKey(source, operationName ?? null);
    if (!this.known.has(key)) remember(this.known, key, prepared, mostOperations);
  }

  /** What an operation costs that is answered elsewhere; refused where that is too much. */
  reckon(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
    return refuseCostly(this.schema, operation, fragmentsOf(document), variables, this.limits);
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
    const deciding = decidingVariables(operation, fragments.values());
    lastId += 1;
    return remember(this.prepared, key, { id: lastId, operation, fragments, deciding, plans: new Map(), costs: new Map(), costDepends: [] }, mostOperations);
  }

  private planOf({ operation, fragments, deciding, plans }: Prepared, variables: Record<string, unknown>): OperationPlan | null {
    if (!this.compiles) return null;
    const key = valuesOf(deciding, variables);
    const known = plans.get(key);
    return known === undefined ? remember(plans, key, this.compile(operation, fragments, variables), mostVariants) : known;
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

/** What tells a request from others: its context is copied on the way through Apollo, what it is charged by is not. */
const identityOf = (context: Context): object => context.charge ?? context;

const knownKey = (source: string, operationName: string | null): string => `${operationName ?? ''}\n${source}`;
