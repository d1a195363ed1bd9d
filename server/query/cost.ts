import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PlanGraphError } from '../core/errors.ts';
import { type EntityMap, mapNamed } from './map/entity-map.ts';
import { pageSizes } from './sql/page.ts';

/** What one operation may cost. A row costs 1, times the rows above it; a nested page counts as the rows usual there where that is less. */
export interface CostLimits {
  cost: number;
  depth: number;
  fields: number;
}

/** What one operation may cost, and how many words and signs its text may have. */
export interface OperationLimits extends CostLimits {
  tokens: number;
}

export const usualLimits: OperationLimits = { cost: 500_000, depth: 24, fields: 10_000, tokens: 20_000 };

const limitsBySchema = new WeakMap<GraphQLSchema, OperationLimits>();

/** Sets the limits for the operations on a schema. */
export const setLimits = (schema: GraphQLSchema, of: OperationLimits): void => void limitsBySchema.set(schema, of);

/** The limits for the operations on a schema. */
export const limitsOf = (schema: GraphQLSchema): OperationLimits => limitsBySchema.get(schema) ?? usualLimits;

interface Place {
  type: GraphQLObjectType | null;
  rows: number;
  depth: number;
}

/** Walks an operation before it runs. */
class Estimate {
  cost = 0;
  /** The variables that the figure depends on. */
  readonly depends = new Set<string>();
  private fields = 0;
  private readonly schema: GraphQLSchema;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly variables: Record<string, unknown>;
  private readonly limits: CostLimits;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Record<string, unknown>, limits: CostLimits) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
    this.limits = limits;
  }

  walk(set: SelectionSetNode | undefined, place: Place): void {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) this.field(node, place);
      else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
        if (fragment) this.walk(fragment.selectionSet, { ...place, type: this.narrowed(fragment.typeCondition?.name.value, place.type) });
      }
    }
  }

  private narrowed(name: string | undefined, type: GraphQLObjectType | null): GraphQLObjectType | null {
    const condition = name ? this.schema.getType(name) : type;
    return isObjectType(condition) ? condition : type;
  }

  private field(node: FieldNode, { type, rows, depth }: Place): void {
    this.fields += 1;
    this.refuseAbove('fields', this.fields);
    const name = node.name.value;
    if (name.startsWith('__')) return;
    this.refuseAbove('depth', depth + 1);
    const field = type?.getFields()[name];
    if (!type || !field) return this.walk(node.selectionSet, { type: null, rows, depth: depth + 1 });
    const next = getNamedType(field.type);
    const below = rows * this.size(node, field, type);
    if (isAbstractType(next) || mapNamed(next.name) || name === 'totalCount') this.add(below);
    this.walk(node.selectionSet, { type: isObjectType(next) ? next : null, rows: below, depth: depth + 1 });
  }

  private add(cost: number): void {
    this.cost += cost;
    this.refuseAbove('cost', this.cost);
  }

  private refuseAbove(what: keyof CostLimits, figure: number): void {
    const limit = this.limits[what];
    if (figure > limit)
      throw new PlanGraphError(
        'QUERY_TOO_COSTLY',
        `The query is too costly: its ${what} of ${figure} or more is over the limit of ${limit}. Ask for smaller pages or fewer levels.`,
        { [what]: figure, limit },
      );
  }

  /** How many rows a field leads to, for each row it is asked of. */
  private size(node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLObjectType): number {
    const owner = mapNamed(type.name);
    const list = owner?.lists.get(field.name);
    if (list) return list.usual;
    if (!field.args.some((argument) => argument.name === 'first'))
      return ['nodes', '_entities'].includes(field.name) && !type.name.endsWith('Connection') ? this.length(node) : 1;
    return this.pageSize(node, owner);
  }

  private pageSize(node: FieldNode, owner: EntityMap | undefined): number {
    const [first, last] = [this.argument(node, 'first'), this.argument(node, 'last')];
    const asked = first ?? last;
    const size = typeof asked === 'number' ? Math.min(Math.max(asked, 1), pageSizes.most) : owner ? pageSizes.nested : pageSizes.root;
    const relation = owner?.relations.get(node.name.value);
    return relation?.many ? Math.min(size, relation.usual) : size;
  }

  private length(node: FieldNode): number {
    const ids = this.argument(node, 'ids') ?? this.argument(node, 'representations');
    return Array.isArray(ids) ? Math.max(ids.length, 1) : 1;
  }

  private argument(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.LIST) return value.values;
    if (value?.kind !== Kind.VARIABLE) return undefined;
    this.depends.add(value.name.value);
    return this.variables[value.name.value];
  }
}

/** An operation's figure, and the names of the variables that it depends on: with the same values, the same figure. */
export interface Cost {
  cost: number;
  depends: readonly string[];
}

/** What an operation may cost at most, known before it runs; refuses one over the limits, with the figure. */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
  limits: CostLimits,
): Cost {
  const root = schema.getRootType(operation.operation);
  const estimate = new Estimate(schema, fragments, variables, limits);
  estimate.walk(operation.selectionSet, { type: root ?? null, rows: 1, depth: 0 });
  return { cost: estimate.cost, depends: [...estimate.depends] };
}

/** The figure alone. */
export const refuseCostly = (...asked: Parameters<typeof costOf>): number => costOf(...asked).cost;
