import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { CompareTargetsArgs, TargetConflictsArgs } from '../../schema/target/target-questions.inputs.ts';
import { TargetComparison, TargetConflictPage } from '../../schema/target/target-questions.type.ts';
import type { Context } from '../core/context.ts';
import { compareTargets } from './compare-targets.service.ts';
import { targetConflicts } from './target-conflicts.service.ts';

/** Sets targets of different plans side by side. */
@Resolver()
export class TargetQuestionsResolver {
  @Query(() => TargetComparison, { nullable: true, description: 'One indicator in all plans, side by side; null where there is no such indicator.' })
  compareTargets(@Args(() => CompareTargetsArgs) args: CompareTargetsArgs, @Ctx() context: Context): Promise<unknown> {
    return compareTargets(context, args);
  }

  @Query(() => TargetConflictPage, {
    description:
      'Figures for one indicator and year that cannot both hold or that differ, within one place; and where a place differs from the place above it, e.g. a county from its city.',
  })
  targetConflicts(@Args(() => TargetConflictsArgs) args: TargetConflictsArgs, @Ctx() context: Context): Promise<unknown> {
    return targetConflicts(context, args);
  }
}
