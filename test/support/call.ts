import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Answer, Api, Caller } from './api.ts';

/** The schema as it is printed. */
export const printedSchema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

function fieldOf(type: GraphQLObjectType | null | undefined, name: string): GraphQLField<unknown, unknown> {
  const field = type?.getFields()[name];
  if (!field) throw new Error(`The schema has no ${name}.`);
  return field;
}

function callOf(api: Api, kind: 'query' | 'mutation', role: Caller, name: string, values: Record<string, unknown>, selection: string): Promise<Answer> {
  const { args } = fieldOf(kind === 'query' ? printedSchema.getQueryType() : printedSchema.getMutationType(), name);
  const used = args.filter((arg) => arg.name in values);
  const declared = used.length > 0 ? `(${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
  const given = used.length > 0 ? `(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
  return api.as(role)(`${kind} ${declared} { ${name}${given} ${selection} }`, values);
}

/** Calls a mutation by its name; the types of its arguments come from the schema. */
export const mutate = (api: Api, role: Caller, name: string, values: Record<string, unknown>, selection: string): Promise<Answer> =>
  callOf(api, 'mutation', role, name, values, selection);

/** Asks a query by its name. */
export const ask = (api: Api, role: Caller, name: string, values: Record<string, unknown>, selection: string): Promise<Answer> =>
  callOf(api, 'query', role, name, values, selection);
