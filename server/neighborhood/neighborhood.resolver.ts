import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { NeighborhoodArgs } from '../../schema/neighborhood/neighborhood.inputs.ts';
import { Neighborhood } from '../../schema/neighborhood/neighborhood.type.ts';
import type { Context } from '../core/context.ts';
import { neighborhood } from './neighborhood.service.ts';

/** Gives parts of the graph to draw. */
@Resolver()
export class NeighborhoodResolver {
  @Query(() => Neighborhood, {
    nullable: true,
    description: 'The part of the graph around a row or several, to draw; null where there is none that the viewer may see.',
  })
  neighborhood(@Args(() => NeighborhoodArgs) args: NeighborhoodArgs, @Ctx() context: Context): Promise<unknown> {
    return neighborhood(context, args);
  }
}
