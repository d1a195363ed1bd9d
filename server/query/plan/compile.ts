import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type EntityMap, mapNamed, type ManyRelation } from '../map/entity-map.ts';
import type { Select } from '../sql/statements.ts';
import { Collector } from './collect.ts';
import type { ConnectionField, ConnectionPlan, EdgeField, FieldPlan, Level, ObjectPlan, OperationPlan, PageInfoField, ReadArgs, RootField } from './plan.ts';

/** What the compiler does not know; such an operation is answered by resolvers. */
export class Unsupported extends Error {}

const head = (name: string): string => `${JSON.stringify(name)}:`;
const typename = (name: string, type: string): { kind: 'constant'; head: string; text: string } => ({
  kind: 'constant',
  head: head(name),
  text: JSON.stringify(type),
});

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) visit(argument, { Variable: () => void (found = true) });
  return found;
}

function columnOf(level: Level, name: string, select: Select): number {
  const known = level.columns.get(name);
  if (known) return known.index;
  const index = level.columns.size;
  level.columns.set(name, { index, select });
  return index;
}

const idOf = (level: Level): number => columnOf(level, 'id', (alias) => `${alias}.id`);

let lastPlan = 0;

/** Compiles one operation. The values of the variables that @skip and @include name are part of the plan. */
export class Compiler {
  private readonly schema: GraphQLSchema;
  private readonly collector: Collector;
  private readonly connections: ConnectionPlan[] = [];
  private recorded = true;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Record<string, unknown>) {
    this.schema = schema;
    this.collector = new Collector(fragments, variables);
  }

  compile(operation: OperationDefinitionNode): OperationPlan {
    const query = this.schema.getQueryType();
    if (operation.operation !== 'query' || !query) throw new Unsupported();
    const fields = [...this.collector.open(operation.selectionSet, query.name, new Map(), new Set())].map(([name, nodes]) => this.root(query, name, nodes));
    lastPlan += 1;
    return { id: lastPlan, fields, connections: this.connections, recorded: this.recorded };
  }

  private newLevel(entity: EntityMap): Level {
    this.recorded &&= entity.recorded;
    return { entity, columns: new Map(), objects: [], children: [], rowsText: new Map() };
  }

  private root(query: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): RootField {
    const [node] = nodes;
    if (!node) throw new Unsupported();
    if (node.name.value === '__typename') return typename(name, query.name);
    const field = query.getFields()[node.name.value];
    if (!field) throw new Unsupported();
    const type = getNamedType(field.type).name;
    if (type === 'Node') return this.nodes(field, name, nodes);
    const entity = mapNamed(type.replace(/Connection$/, ''));
    if (!entity) throw new Unsupported();
    if (type.endsWith('Connection')) return { kind: 'list', head: head(name), connection: this.connection(entity, null, field, nodes) };
    const level = this.newLevel(entity);
    this.object(level, nodes);
    return { kind: 'single', head: head(name), level, args: this.args(field, node) };
  }

  private nodes(field: GraphQLField<unknown, unknown>, name: string, nodes: readonly FieldNode[]): RootField {
    const levels = new Map<EntityMap, Level>();
    const levelOf = (entity: EntityMap): Level => {
      const known = levels.get(entity);
      if (known) return known;
      const level = this.newLevel(entity);
      this.object(level, nodes);
      levels.set(entity, level);
      return level;
    };
    const node = nodes[0];
    if (!node || this.filtersInside(nodes)) throw new Unsupported();
    return { kind: 'nodes', head: head(name), many: field.name === 'nodes', levelOf, args: this.args(field, node) };
  }

  /** Levels below `node` are compiled when a type is first met, too late to look up the families that filters name. */
  private filtersInside(nodes: readonly FieldNode[]): boolean {
    let found = false;
    for (const node of nodes) visit(node, { Argument: (argument) => void (found ||= argument.name.value === 'filter') });
    return found;
  }

  private args<T>(field: GraphQLField<unknown, unknown>, node: FieldNode): ReadArgs<T> {
    if (hasVariables(node)) return (variables) => getArgumentValues(field, node, variables) as T;
    const constant = getArgumentValues(field, node, {}) as T;
    return () => constant;
  }

  private typeOf(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new Unsupported();
    return type;
  }

  private object(level: Level, nodes: readonly FieldNode[]): ObjectPlan {
    const type = this.typeOf(level.entity.name);
    const object: ObjectPlan = { fields: [] };
    level.objects.push(object);
    for (const [name, fieldNodes] of this.collector.collect(nodes, type.name)) object.fields.push(this.field(level, type, name, fieldNodes));
    return object;
  }

  private field(level: Level, type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): FieldPlan {
    const fieldName = nodes[0]?.name.value ?? '';
    if (fieldName === '__typename') return typename(name, type.name);
    const column = level.entity.columns.get(fieldName);
    if (column) {
      const raw = ['Int', 'Float', 'Boolean'].includes(column.kind);
      return { kind: 'column', head: head(name), index: columnOf(level, fieldName, column.output), escape: column.kind === 'String', raw };
    }
    const list = level.entity.lists.get(fieldName);
    if (list) return { kind: 'many', head: head(name), index: idOf(level), child: this.list(level, fieldName, nodes) };
    const relation = level.entity.relations.get(fieldName);
    const field = type.getFields()[fieldName];
    if (!relation || !field) throw new Unsupported();
    if (relation.many) {
      const connection = this.connection(relation.target(), relation, field, nodes);
      return { kind: 'many', head: head(name), index: idOf(level), child: level.children.push({ kind: 'many', connection }) - 1 };
    }
    const target = this.newLevel(relation.target());
    this.object(target, nodes);
    const index = columnOf(level, `by ${relation.column}`, (alias) => `${alias}.${relation.column}`);
    return { kind: 'one', head: head(name), index, child: level.children.push({ kind: 'one', relation, level: target }) - 1, nullable: relation.nullable };
  }

  private list(level: Level, name: string, nodes: readonly FieldNode[]): number {
    const list = level.entity.lists.get(name);
    if (!list) throw new Unsupported();
    if ('value' in list) return level.children.push({ kind: 'list', list, level: null, text: {} }) - 1;
    const target = this.newLevel(list.target());
    this.object(target, nodes);
    return level.children.push({ kind: 'list', list, level: target, text: {} }) - 1;
  }

  private connection(entity: EntityMap, relation: ManyRelation | null, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): ConnectionPlan {
    const [node] = nodes;
    if (!node) throw new Unsupported();
    const plan: ConnectionPlan = {
      relation,
      level: this.newLevel(entity),
      fields: [],
      args: this.args(field, node),
      constant: !hasVariables(node),
      wants: { rows: false, cursors: false, count: false },
      built: new Map(),
    };
    this.connections.push(plan);
    const type = `${entity.name}Connection`;
    for (const [name, fieldNodes] of this.collector.collect(nodes, type)) plan.fields.push(this.connectionField(plan, type, name, fieldNodes));
    return plan;
  }

  private connectionField(plan: ConnectionPlan, type: string, name: string, nodes: readonly FieldNode[]): ConnectionField {
    const field = nodes[0]?.name.value;
    if (field === '__typename') return typename(name, type);
    if (field === 'totalCount') {
      plan.wants.count = true;
      return { kind: 'totalCount', head: head(name) };
    }
    plan.wants.rows = true;
    if (field === 'nodes') return { kind: 'nodes', head: head(name), object: this.object(plan.level, nodes) };
    if (field === 'edges') return { kind: 'edges', head: head(name), fields: this.edge(plan, nodes) };
    if (field === 'pageInfo') return { kind: 'pageInfo', head: head(name), fields: this.pageInfo(plan, nodes) };
    throw new Unsupported();
  }

  private edge(plan: ConnectionPlan, nodes: readonly FieldNode[]): EdgeField[] {
    const type = `${plan.level.entity.name}Edge`;
    return [...this.collector.collect(nodes, type)].map(([name, fieldNodes]): EdgeField => {
      const field = fieldNodes[0]?.name.value;
      if (field === '__typename') return typename(name, type);
      if (field === 'node') return { kind: 'node', head: head(name), object: this.object(plan.level, fieldNodes) };
      plan.wants.cursors = true;
      return { kind: 'cursor', head: head(name) };
    });
  }

  private pageInfo(plan: ConnectionPlan, nodes: readonly FieldNode[]): PageInfoField[] {
    return [...this.collector.collect(nodes, 'PageInfo')].map(([name, fieldNodes]): PageInfoField => {
      const field = fieldNodes[0]?.name.value;
      if (field === '__typename') return { head: head(name), name: 'constant', text: '"PageInfo"' };
      if (field === 'startCursor' || field === 'endCursor') plan.wants.cursors = true;
      return { head: head(name), name: field as 'hasNextPage' };
    });
  }
}

/** The variables that decide what an operation selects: those of @skip and @include. */
export function decidingVariables(operation: OperationDefinitionNode, fragments: Iterable<FragmentDefinitionNode>): string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...fragments]) {
    visit(definition, {
      Directive: (directive) => {
        for (const argument of directive.arguments ?? []) if (argument.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      },
    });
  }
  return [...names];
}
