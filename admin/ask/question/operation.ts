import { type AskSchema, typeNamed } from '../reduced/ask-schema.ts';
import { selectionOf, tellingField } from './columns.ts';
import { orderOf } from './definition.ts';
import type { Question } from './question.ts';
import type { Filter } from './to-filter.ts';

/** An operation of the API with its variables. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

const withoutNothing = (variables: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));

/** Counts what a filter keeps. */
export function countOperation(schema: AskSchema, { type }: Question, filter: Filter | undefined): Operation {
  const query = `query Count($filter: ${type}Filter) {\n  answer: ${typeNamed(schema, type).list}(filter: $filter, first: 1) {\n    totalCount\n  }\n}`;
  return { query, variables: withoutNothing({ filter }) };
}

/** Lists a page of what a filter keeps. */
export function listOperation(schema: AskSchema, question: Question, filter: Filter | undefined, first: number, offset: number): Operation {
  const type = typeNamed(schema, question.type);
  const query = [
    `query Ask($filter: ${type.name}Filter, $orderBy: [${type.name}Order!], $first: Int, $offset: Int) {`,
    `  answer: ${type.list}(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) {`,
    '    totalCount',
    `    nodes { ${selectionOf(schema, type, question.columns)} }`,
    '  }',
    '}',
  ].join('\n');
  return { query, variables: withoutNothing({ filter, orderBy: question.sorts.length > 0 ? orderOf(question.sorts) : undefined, first, offset }) };
}

/** How many groups are counted at most. */
export const mostGroups = 1000;

/** Counts what a filter keeps in groups; null where such rows are not counted so. */
export function groupsOperation(schema: AskSchema, question: Question, filter: Filter | undefined): Operation | null {
  const { stats, name } = typeNamed(schema, question.type);
  const keys = stats?.keys.filter(({ key }) => question.groupBy.includes(key)) ?? [];
  if (!stats || keys.length === 0) return null;
  const fields = keys.map(({ field, type, isRow }) => (isRow ? `${field} { id ${tellingField(typeNamed(schema, type))} }` : field));
  const query = [
    `query Groups($filter: ${name}Filter, $groupBy: [${stats.keyType}!]!) {`,
    `  answer: ${stats.field}(filter: $filter, groupBy: $groupBy, first: ${mostGroups}) {`,
    '    totalCount',
    `    nodes { count ${fields.join(' ')} }`,
    '  }',
    '}',
  ].join('\n');
  return { query, variables: withoutNothing({ filter, groupBy: keys.map(({ key }) => key) }) };
}

/** The operation that a question asks, by how it is shown. */
export function operationOf(schema: AskSchema, question: Question, filter: Filter | undefined, page: { first: number; offset: number }): Operation {
  const groups = question.show === 'GROUPS' || question.show === 'CHART' ? groupsOperation(schema, question, filter) : null;
  return groups ?? listOperation(schema, question, filter, page.first, page.offset);
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A command that asks the same on the command line. */
export const asCurl = ({ query, variables }: Operation, origin: string): string =>
  `curl ${quoted(`${origin}/graphql`)} \\\n  -H 'content-type: application/json' \\\n  --data-raw ${quoted(JSON.stringify({ query, variables }))}`;

/** An operation with its variables beside it, as text to copy. */
export const asGraphql = ({ query, variables }: Operation): string =>
  `${query}\n\n# variables\n${JSON.stringify(variables, null, 2)
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n')}\n`;
