import { Field, InputType, ObjectType } from 'type-graphql';
import { Unit } from './unit.type.ts';

/** What to change in an unit. */
@InputType({ description: 'What to change; fields that are left out stay as they are.' })
export class UpdateUnitInput {
  @Field(() => String, { nullable: true, description: 'The full name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The name that plans use.' })
  shortName?: string | null;

  @Field(() => String, { nullable: true, description: 'The English name.' })
  nameEn?: string | null;
}

/** What `updateUnit` answers. */
@ObjectType({ description: 'What updateUnit answers.' })
export class UpdateUnitPayload {
  @Field(() => Unit, { description: 'The unit as it is now.' })
  unit!: { id: string };
}
