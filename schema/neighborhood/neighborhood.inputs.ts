import { ArgsType, Field, ID, Int } from 'type-graphql';
import { NeighborKind } from './neighborhood.enums.ts';

/** Which part of the graph to show. */
@ArgsType()
export class NeighborhoodArgs {
  @Field(() => ID, { nullable: true, description: 'Where to begin; `ids` begins at several rows.' })
  id?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Rows to begin at, besides `id`; at most 1000. Those that the viewer may not see are left out.' })
  ids?: string[] | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps to go, from 0 (the rows one began at, and the lines between them) to 3.' })
  depth!: number;

  @Field(() => [NeighborKind], { nullable: true, description: 'Which kinds of rows to go to. Default: all.' })
  kinds?: NeighborKind[] | null;

  @Field(() => [NeighborKind], {
    nullable: true,
    description: 'Which kinds of rows to go on from, besides those one began at: the others are shown as ends. Default: all.',
  })
  through?: NeighborKind[] | null;

  @Field(() => Int, { defaultValue: 100, description: 'How many rows at most, from 1 to 1000.' })
  limit!: number;
}
