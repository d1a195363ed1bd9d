import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { GoalKind } from './goal.enums.ts';
import { Goal } from './goal.type.ts';

/** What to change in a goal. */
@InputType({ description: 'What to change; fields that are left out stay as they are.' })
export class UpdateGoalInput {
  @Field(() => GoalKind, { nullable: true, description: 'What the goal is in its plan.' })
  kind?: GoalKind | null;

  @Field(() => String, { nullable: true, description: 'The path of printed ordinals below the area.' })
  ordinal?: string | null;

  @Field(() => String, { nullable: true, description: "A short name in an editor's own words; null takes it away." })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'The words of the document; null where they are not at hand.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the list of responsible units is open-ended (等).' })
  open?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the area, from 0.' })
  position?: number | null;
}

/** What `updateGoal` answers. */
@ObjectType({ description: 'What updateGoal answers.' })
export class UpdateGoalPayload {
  @Field(() => Goal, { description: 'The goal as it is now.' })
  goal!: { id: string };
}
