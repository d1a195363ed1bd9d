import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Unit } from '../../schema/unit/unit.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads units. */
@Resolver()
export class UnitResolver {
  @Query(() => connectionOf(Unit), { description: 'The units.' })
  units(@Args(() => listArgsOf(Unit)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Unit, args);
  }

  @Query(() => Unit, { nullable: true, description: 'One unit by its id; null where there is none that the viewer may see.' })
  unit(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Unit, { id });
  }
}
