import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { GoalKind } from './goal.enums.ts';

/** What may be changed of a goal. */
@InputType({ description: 'What to change of a goal.' })
export class UpdateGoalInput {
  @Given(() => GoalKind, 'What the goal is in its plan.')
  kind?: GoalKind | null;

  @Given(() => String, 'The path of printed ordinals below the area, e.g. 1.(2).')
  ordinal?: string | null;

  @Given(() => String, "A short name in an editor's own words.")
  label?: string | null;

  @Given(() => String, 'The words of the document to the letter. A goal needs these or a label.')
  text?: string | null;

  @Given(() => Boolean, 'Whether the list of responsible units is open-ended (等).')
  open?: boolean | null;

  @Given(() => Int, 'Its place in the area, from 0; the others make room. Default for a new one: the end.')
  position?: number | null;
}

/** A new goal. */
@InputType({ description: 'A new goal of an area.' })
export class CreateGoalInput extends UpdateGoalInput {
  @Needed(() => ID, 'The development area it is under.')
  areaId!: string;
}

/** One of the parts that a goal is split into. */
@InputType({ description: 'One of the parts that a goal is split into.' })
export class SplitGoalPart {
  @Needed(() => String, 'The words of this part.')
  text!: string;

  @Given(() => String, 'The path of printed ordinals. Default: that of the goal.')
  ordinal?: string | null;

  @Given(() => [ID], 'Which of the figures of the goal this part names. Those that no part names stay with the first.')
  targetIds?: string[] | null;
}
