import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { ResponsibilityRole } from './responsibility.enums.ts';

/** What may be changed of a responsibility. */
@InputType({ description: 'What to change of a responsibility. Either a unit answers or a group.' })
export class UpdateResponsibilityInput {
  @Given(() => ID, 'The unit that answers.')
  unitId?: string | null;

  @Given(() => ID, 'The group that answers.')
  groupId?: string | null;

  @Given(() => ResponsibilityRole, 'The part it takes.')
  role?: ResponsibilityRole | null;

  @Given(() => String, 'The words as printed.')
  asWritten?: string | null;
}

/** A new responsibility. */
@InputType({ description: 'That a unit or a group answers for one goal, measure or target.' })
export class CreateResponsibilityInput extends UpdateResponsibilityInput {
  @Needed(() => ResponsibilityRole, 'The part it takes.')
  declare role: ResponsibilityRole;

  @Given(() => ID, 'The goal answered for. Exactly one of goal, measure and target.')
  goalId?: string | null;

  @Given(() => ID, 'The measure answered for.')
  measureId?: string | null;

  @Given(() => ID, 'The target answered for.')
  targetId?: string | null;

  @Given(() => Int, 'Its place among those of the item, from 0. Default: the end.')
  position?: number | null;
}
