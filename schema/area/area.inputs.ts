import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AreaTheme } from './area.enums.ts';
import { Area } from './area.type.ts';

/** What to change in an area. */
@InputType({ description: 'What to change; fields that are left out stay as they are.' })
export class UpdateAreaInput {
  @Field(() => String, { nullable: true, description: 'The path of printed ordinals.' })
  section?: string | null;

  @Field(() => String, { nullable: true, description: 'The title.' })
  title?: string | null;

  @Field(() => AreaTheme, { nullable: true, description: 'What it is about; null where it is none of the themes.' })
  theme?: AreaTheme | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the plan, from 0.' })
  position?: number | null;
}

/** What `updateArea` answers. */
@ObjectType({ description: 'What updateArea answers.' })
export class UpdateAreaPayload {
  @Field(() => Area, { description: 'The area as it is now.' })
  area!: { id: string };
}
