import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Area } from '../../schema/area/area.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads areas. */
@Resolver()
export class AreaResolver {
  @Query(() => connectionOf(Area), { description: 'The development areas of all plans.' })
  areas(@Args(() => listArgsOf(Area)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Area, args);
  }

  @Query(() => Area, { nullable: true, description: 'One development area by its id; null where there is none that the viewer may see.' })
  area(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Area, { id });
  }
}
