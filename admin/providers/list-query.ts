import type { ResourceSpec } from './any-resource.ts';

/** The operation that reads a page of a resource. */
export const listQuery = ({ type, field, fields }: ResourceSpec): string => `
  query List${type}($filter: ${type}Filter, $orderBy: [${type}Order!], $first: Int, $offset: Int) {
    records: ${field}(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) { totalCount nodes { ${fields} } }
  }`;
