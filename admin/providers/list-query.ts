import type { ResourceSpec } from './resources.ts';

/** The operation that reads a page of a resource with the given fields. */
export const listQuery = ({ type, field }: ResourceSpec, fields: string): string => `
  query List${type}($filter: ${type}Filter, $orderBy: [${type}Order!], $first: Int, $offset: Int) {
    records: ${field}(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) { totalCount nodes { ${fields} } }
  }`;
