import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { InvolvementVia, ResponsibilityRole } from './responsibility.enums.ts';

/** What an item involves, as a condition. */
@InputType({ description: 'Involves a unit or a family of units. Give `unit` or `family`, or neither to ask for any involvement of the given roles and ways.' })
export class InvolvesFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A family by its code or by any of its Chinese or English names, e.g. womens-federation or 妇联. A mention of the family counts.',
  })
  family?: string | null;

  @Field(() => ID, { nullable: true, description: 'A unit by its id.' })
  unit?: string | null;

  @Field(() => [ResponsibilityRole], { nullable: true, description: 'Only in these roles. A mention has no role, so it is left out where roles are given.' })
  roles?: ResponsibilityRole[] | null;

  @Field(() => [InvolvementVia], { nullable: true, description: 'Only in these ways. Default: all three.' })
  via?: InvolvementVia[] | null;
}
