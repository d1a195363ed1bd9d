import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';

/** What may be changed of a mention. */
@InputType({ description: 'What to change of a mention. The words name either a unit or a family.' })
export class UpdateMentionInput {
  @Given(() => ID, 'The unit named.')
  unitId?: string | null;

  @Given(() => ID, 'The family named.')
  familyId?: string | null;

  @Given(() => String, 'The words as printed.')
  asWritten?: string | null;
}

/** A new mention. */
@InputType({ description: 'That the words of a goal or a measure name a unit or a family.' })
export class CreateMentionInput extends UpdateMentionInput {
  @Needed(() => String, 'The words as printed.')
  declare asWritten: string;

  @Given(() => ID, 'The goal whose words these are. Exactly one of goal and measure.')
  goalId?: string | null;

  @Given(() => ID, 'The measure whose words these are.')
  measureId?: string | null;

  @Given(() => Int, 'Its place among the mentions of the item, from 0. Default: the end.')
  position?: number | null;
}
