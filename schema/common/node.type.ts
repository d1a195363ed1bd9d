import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';

/** Whatever has an id of its own; see the query `node`. */
@InterfaceType('Node', {
  description: 'Whatever has an id of its own. The query `node` finds any of them by it.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Names the row among all rows of all types.' })
  id!: string;
}
