import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { UnitGroup } from '../../schema/unit/unit-group.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads unitGroups. */
@Resolver()
export class UnitGroupResolver {
  @Query(() => connectionOf(UnitGroup), { description: 'The groups of units.' })
  unitGroups(@Args(() => listArgsOf(UnitGroup)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, UnitGroup, args);
  }

  @Query(() => UnitGroup, { nullable: true, description: 'One group of units by its id; null where there is none that the viewer may see.' })
  unitGroup(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, UnitGroup, { id });
  }
}
