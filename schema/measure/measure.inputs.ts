import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MeasureKind } from './measure.enums.ts';
import { Measure } from './measure.type.ts';

/** What to change in a measure. */
@InputType({ description: 'What to change; fields that are left out stay as they are.' })
export class UpdateMeasureInput {
  @Field(() => MeasureKind, { nullable: true, description: 'What the measure is in its plan.' })
  kind?: MeasureKind | null;

  @Field(() => String, { nullable: true, description: 'The path of printed ordinals below the area.' })
  ordinal?: string | null;

  @Field(() => String, { nullable: true, description: 'The printed heading that opens it; empty where there is none.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "A short name in an editor's own words; null takes it away." })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'The words of the document; null where they are not at hand.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the list of responsible units is open-ended (等).' })
  open?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the area, from 0.' })
  position?: number | null;
}

/** What `updateMeasure` answers. */
@ObjectType({ description: 'What updateMeasure answers.' })
export class UpdateMeasurePayload {
  @Field(() => Measure, { description: 'The measure as it is now.' })
  measure!: { id: string };
}
