import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { QualityCheck, QualityChecksArgs } from '../../schema/quality/quality.type.ts';
import type { Context } from '../core/context.ts';
import { qualityChecks } from './quality.service.ts';

/** Finds what a curator should look at. */
@Resolver()
export class QualityResolver {
  @Query(() => [QualityCheck], { description: 'What a curator should look at: goals that nobody leads, measures that support nothing, and so on.' })
  qualityChecks(@Args(() => QualityChecksArgs) { filter, kinds }: QualityChecksArgs, @Ctx() context: Context): Promise<unknown> {
    return qualityChecks(context, filter, kinds ?? null);
  }
}
