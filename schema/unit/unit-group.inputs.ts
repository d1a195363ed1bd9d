import { ID, InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { CalendarDate } from '../common/scalars.ts';

/** What may be changed of a group of units. */
@InputType({ description: 'What to change of a group of units.' })
export class UpdateUnitGroupInput {
  @Given(() => String, 'The name that plans use, e.g. 市妇儿工委成员单位.')
  name?: string | null;

  @Given(() => String, 'The English name.')
  nameEn?: string | null;

  @Given(() => Boolean, 'Whether the members entered are known to be all of them.')
  membersComplete?: boolean | null;

  @Given(() => ID, 'The place it is of.')
  jurisdictionId?: string | null;
}

/** A new group of units. */
@InputType({ description: 'A new group of units.' })
export class CreateUnitGroupInput extends UpdateUnitGroupInput {
  @Needed(() => String, 'The name that plans use, e.g. 市妇儿工委成员单位.')
  declare name: string;

  @Needed(() => ID, 'The place it is of.')
  declare jurisdictionId: string;
}

/** What may be changed of a membership. */
@InputType({ description: 'What to change of a membership: since when, until when.' })
export class UpdateUnitGroupMemberInput {
  @Given(() => CalendarDate, 'The first day; null where it is not known.')
  memberFrom?: Date | null;

  @Given(() => CalendarDate, 'The last day; null while it lasts.')
  memberUntil?: Date | null;
}
