import { ArgsType, Field, ID, Int } from 'type-graphql';
import { NeighborKind } from './neighborhood.enums.ts';

/** Which part of the graph to show. */
@ArgsType()
export class NeighborhoodArgs {
  @Field(() => ID, { description: 'Where to begin.' })
  id!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps to go, from 1 to 3.' })
  depth!: number;

  @Field(() => [NeighborKind], { nullable: true, description: 'Which kinds of rows to go to. Default: all.' })
  kinds?: NeighborKind[] | null;

  @Field(() => Int, { defaultValue: 100, description: 'How many rows at most, from 1 to 500.' })
  limit!: number;
}
