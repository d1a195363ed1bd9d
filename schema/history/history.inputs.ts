import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Given } from '../common/inputs.ts';
import { DateTime } from '../common/scalars.ts';

/** Which change sets to list. */
@InputType({ description: 'Which change sets to list; all conditions given must hold.' })
export class ChangeSetFilter {
  @Given(() => String, 'Touched rows of this type, e.g. Goal.')
  type?: string | null;

  @Given(() => ID, 'Touched this row.')
  rowId?: string | null;

  @Given(() => ID, 'Touched this plan, or a row of it.')
  planId?: string | null;

  @Given(() => ID, 'Written by this account.')
  actorId?: string | null;

  @Given(() => String, "The author's name holds these words.")
  actor?: string | null;

  @Given(() => String, 'What was done, e.g. updateGoal or import.')
  kind?: string | null;

  @Given(() => DateTime, 'Written then or later.')
  since?: Date | null;

  @Given(() => DateTime, 'Written before then.')
  until?: Date | null;
}

/** Which page of the history to read. */
@ArgsType()
export class HistoryPageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, from 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Begin after the one with this cursor: `endCursor` of the page before.' })
  after?: string | null;
}
