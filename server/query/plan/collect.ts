import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { PlanGraphError } from '../../core/errors.ts';

/** The fields of an object by the name they answer under, fragments opened, in the order of the answer. */
export type Collected = Map<string, FieldNode[]>;

const mostFields = 10_000;

/** Opens selections as the GraphQL specification says: directives, fragments, type conditions. */
export class Collector {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly variables: Record<string, unknown>;
  private fields = 0;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Record<string, unknown>) {
    this.fragments = fragments;
    this.variables = variables;
  }

  /** The fields that a selection asks of an object of this type. */
  collect(nodes: readonly FieldNode[], typeName: string): Collected {
    const collected: Collected = new Map();
    for (const { selectionSet } of nodes) if (selectionSet) this.open(selectionSet, typeName, collected, new Set());
    return collected;
  }

  /** The fields of the operation itself. */
  open(set: SelectionSetNode, typeName: string, into: Collected, seen: Set<string>): Collected {
    for (const node of set.selections) if (this.included(node)) this.add(node, typeName, into, seen);
    return into;
  }

  private add(node: SelectionNode, typeName: string, into: Collected, seen: Set<string>): void {
    if (node.kind === Kind.FIELD) {
      this.fields += 1;
      if (this.fields > mostFields)
        throw new PlanGraphError('QUERY_TOO_COSTLY', `The query has more than the ${mostFields} fields allowed.`, { limit: mostFields });
      const name = (node.alias ?? node.name).value;
      into.set(name, [...(into.get(name) ?? []), node]);
      return;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(node.name.value)) return;
      seen.add(node.name.value);
    }
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || condition === typeName || condition === 'Node')) this.open(fragment.selectionSet, typeName, into, seen);
  }

  private included(node: SelectionNode): boolean {
    if (!node.directives || node.directives.length === 0) return true;
    if (getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.['if'] !== false;
  }
}
