import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Jurisdiction } from '../../schema/jurisdiction/jurisdiction.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads jurisdictions. */
@Resolver()
export class JurisdictionResolver {
  @Query(() => connectionOf(Jurisdiction), { description: 'The places.' })
  jurisdictions(@Args(() => listArgsOf(Jurisdiction)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Jurisdiction, args);
  }

  @Query(() => Jurisdiction, {
    nullable: true,
    description: 'One jurisdiction, by its id or by its code of GB/T 2260; null where there is none that the viewer may see.',
  })
  jurisdiction(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | undefined,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' }) code: string | undefined,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return readOne(context, Jurisdiction, { id, code });
  }
}
