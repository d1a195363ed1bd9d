import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Comparator, TargetNature } from './target.enums.ts';
import { Target } from './target.type.ts';

/** What to change in a target. */
@InputType({ description: 'What to change; fields that are left out stay as they are.' })
export class UpdateTargetInput {
  @Field(() => String, { nullable: true, description: "The indicator's name as the document gives it." })
  indicatorName?: string | null;

  @Field(() => Comparator, { nullable: true, description: 'How the value is to be read.' })
  comparator?: Comparator | null;

  @Field(() => Float, { nullable: true, description: 'The figure; the lower one of a range; null where it is given in words.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper figure of a range.' })
  valueMax?: number | null;

  @Field(() => String, { nullable: true, description: 'The words of a figure that is given in words only.' })
  valueText?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of measure; empty where the figure has none.' })
  unitOfMeasure?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year of the baseline.' })
  baselineYear?: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure to begin with.' })
  baseline?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year to reach it by.' })
  dueYear?: number | null;

  @Field(() => TargetNature, { nullable: true, description: 'Whether it binds.' })
  nature?: TargetNature | null;

  @Field(() => String, { nullable: true, description: "The document's words that state it." })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place, from 0.' })
  position?: number | null;
}

/** What `updateTarget` answers. */
@ObjectType({ description: 'What updateTarget answers.' })
export class UpdateTargetPayload {
  @Field(() => Target, { description: 'The target as it is now.' })
  target!: { id: string };
}
