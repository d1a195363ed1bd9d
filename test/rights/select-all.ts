import {
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
} from 'graphql';
import { printedSchema } from '../support/call.ts';

const isPlain = (field: GraphQLField<unknown, unknown>): boolean => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);

/** Connections say the same twice: once by nodes, once by edges. */
const repeated = new Set(['edges', 'pageInfo']);

/** Aliases keep fields of one name and different types apart where several types are selected side by side. */
function fieldsOf(type: GraphQLObjectType, depth: number, prefix: string): string[] {
  return Object.values(type.getFields())
    .filter((field) => isPlain(field) && !repeated.has(field.name))
    .flatMap((field) => {
      const below = selectAll(field.type, depth - (field.name === 'nodes' ? 0 : 1));
      if (below === null) return [];
      const paged = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
      return `${prefix === '' ? '' : `${prefix}_${field.name}: `}${field.name}${paged} ${below}`;
    });
}

/** Everything of a type down to a depth; null where there is nothing to select. */
export function selectAll(output: GraphQLOutputType, depth: number): string | null {
  const type = getNamedType(output);
  if (!isObjectType(type) && !isUnionType(type) && !isInterfaceType(type)) return '';
  if (depth < 0) return null;
  if (isObjectType(type)) {
    const fields = fieldsOf(type, depth, '');
    return fields.length === 0 ? null : `{ ${fields.join(' ')} }`;
  }
  const parts = printedSchema.getPossibleTypes(type).map((each) => `... on ${each.name} { __typename ${fieldsOf(each, depth - 1, each.name).join(' ')} }`);
  return `{ ${parts.join(' ')} }`;
}
