import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { entityDeclarations } from '../common/declarations.ts';

/** What a federated gateway knows of a row of ours. */
export const Representation = new GraphQLScalarType<unknown, unknown>({
  name: '_Any',
  description: 'What a federated gateway knows of a row: its __typename and the fields of one of its keys.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

type Class = new () => object;

/** Every type that has keys. */
export const FederatedEntity = createUnionType({
  name: '_Entity',
  description: 'Every type that other graphs of a federation may refer to.',
  types: () =>
    entityDeclarations()
      .filter(({ listed }) => listed)
      .map(({ type }) => type)
      .toSorted((one, two) => (one.name < two.name ? -1 : 1)) as unknown as readonly [Class],
  resolveType: (value) => (value as { __typename: string }).__typename,
});

/** This graph as part of a federation. */
@ObjectType('_Service', { description: 'This graph as part of a federation.' })
export class SubgraphService {
  @Field(() => String, { description: 'The schema with the keys of its types, as Apollo Federation 2 writes them.' })
  sdl!: string;
}
