import { ArgsType, Field, ID, Int } from 'type-graphql';
import { SliceArgs } from '../common/answers.ts';
import { filterOf } from '../common/connection.ts';
import { TargetConflictReason, TargetConflictScope } from './target-questions.enums.ts';
import { Target } from './target.type.ts';

/** Which indicator to compare. */
@ArgsType()
export class CompareTargetsArgs extends SliceArgs {
  @Field(() => ID, { nullable: true, description: 'The id of the indicator; this or `name`.' })
  indicator?: string | null;

  @Field(() => String, { nullable: true, description: "The indicator's name or another of its names, whatever the spaces and width." })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only figures due in this year.' })
  dueYear?: number | null;

  @Field(() => filterOf(Target) as typeof Object, { nullable: true, description: 'Which targets to set side by side.' })
  filter?: Record<string, unknown> | null;
}

/** Which conflicts to find. */
@ArgsType()
export class TargetConflictsArgs extends SliceArgs {
  @Field(() => filterOf(Target) as typeof Object, { nullable: true, description: 'At least one of the two targets must be like this.' })
  filter?: Record<string, unknown> | null;

  @Field(() => [TargetConflictReason], { nullable: true, description: 'Only for these reasons. Default: all.' })
  reasons?: TargetConflictReason[] | null;

  @Field(() => [TargetConflictScope], { nullable: true, description: 'Only between plans that lie like this. Default: all.' })
  scopes?: TargetConflictScope[] | null;
}
