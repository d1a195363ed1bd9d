import { readFileSync } from 'node:fs';
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, printSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../server/schema.ts';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildApiSchema();
});

const ownTypes = (): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name));

function undescribed(type: GraphQLNamedType): string[] {
  const parts =
    isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)
      ? Object.values<{ name: string; description?: string | null }>(type.getFields())
      : isEnumType(type)
        ? type.getValues()
        : [];
  return parts.filter((part) => !part.description).map((part) => `${type.name}.${part.name}`);
}

describe('the schema', () => {
  it('is the one that is printed in schema/schema.graphql', () => {
    expect(`${printSchema(schema)}\n`, 'run npm run schema').toBe(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
  });

  it('describes every type, field and value', () => {
    expect(
      ownTypes()
        .filter((type) => !type.description)
        .map((type) => type.name),
    ).toEqual([]);
    expect(
      Object.values(schema.getTypeMap())
        .filter((type) => !type.name.startsWith('__'))
        .flatMap(undescribed),
    ).toEqual([]);
  });
});
