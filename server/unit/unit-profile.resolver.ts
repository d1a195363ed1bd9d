import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { UnitProfile } from '../../schema/unit/unit-profile.type.ts';
import type { Context } from '../core/context.ts';
import { unitProfile } from './unit-profile.service.ts';

/** Says what units have to do. */
@Resolver()
export class UnitProfileResolver {
  @Query(() => UnitProfile, { nullable: true, description: 'What a unit has to do in all plans, and with whom; null where there is no such unit.' })
  unitProfile(@Arg('unit', () => ID, { description: 'The id of the unit.' }) unit: string, @Ctx() context: Context): Promise<unknown> {
    return unitProfile(context, unit);
  }
}
