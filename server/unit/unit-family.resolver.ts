import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { UnitFamily } from '../../schema/unit/unit-family.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads unitFamilies. */
@Resolver()
export class UnitFamilyResolver {
  @Query(() => connectionOf(UnitFamily), { description: 'The families of units.' })
  unitFamilies(@Args(() => listArgsOf(UnitFamily)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, UnitFamily, args);
  }

  @Query(() => UnitFamily, { nullable: true, description: 'One family of units, by its id or by its code; null where there is none that the viewer may see.' })
  unitFamily(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' }) code: string | undefined,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return readOne(context, UnitFamily, { id, code });
  }
}
