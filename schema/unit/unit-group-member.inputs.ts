import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CalendarDate } from '../common/scalars.ts';
import { UnitGroup } from './unit-group.type.ts';
import { UnitGroupMember } from './unit-group-member.type.ts';

/** Which unit joins which group. */
@InputType({ description: 'Which unit joins which group, and when.' })
export class AddUnitGroupMemberInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'The unit that joins it.' })
  unitId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day; leave out where it is not known.' })
  memberFrom?: Date | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; leave out while it lasts.' })
  memberUntil?: Date | null;
}

/** What `addUnitGroupMember` answers. */
@ObjectType({ description: 'What addUnitGroupMember answers.' })
export class AddUnitGroupMemberPayload {
  @Field(() => UnitGroupMember, { description: 'The new membership.' })
  member!: { id: string };

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}

/** What `removeUnitGroupMember` answers. */
@ObjectType({ description: 'What removeUnitGroupMember answers.' })
export class RemoveUnitGroupMemberPayload {
  @Field(() => ID, { description: 'The id of the membership that is gone.' })
  removedId!: string;

  @Field(() => UnitGroup, { description: 'The group, without it.' })
  group!: { id: string };

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}
