import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { ResponsibilityRole } from '../responsibility/responsibility.enums.ts';
import { Comparator, TargetNature } from '../target/target.enums.ts';
import { ImportItemType } from './import-job.enums.ts';
import { ImportPart } from './import-part.type.ts';
import { ImportReason } from './import-reason.type.ts';
import { ImportSpan } from './import-source.type.ts';

registerEnum(ImportItemType, 'ImportItemType', 'Whether an item is a goal or a measure.', {
  GOAL: '目标: what is to be reached.',
  MEASURE: '措施: what is to be done.',
});

/** That a unit or group answers for an item, as read and as resolved. */
@ObjectType({ description: 'That a unit or group answers for an item, as read and as resolved.' })
export class ImportResponsibility extends ImportPart {
  @Field(() => ResponsibilityRole, { description: 'The part it takes.' })
  role!: ResponsibilityRole;

  @Field(() => String, { description: 'The words as printed.' })
  asWritten!: string;

  @Field(() => String, { description: 'The unit as meant, with prefixes written out.' })
  asRead!: string;

  @Field(() => Boolean, { description: 'Whether it is a named group of units.' })
  group!: boolean;

  @Field(() => ID, { nullable: true, description: 'The unit or group that it resolves to; null where applying would make a new one.' })
  unitId!: string | null;

  @Field(() => String, { description: 'The full name of that unit or group.' })
  unitName!: string;

  @Field(() => Float, { description: 'How sure that is, from 0 to 1.' })
  confidence!: number;

  @Field(() => [ImportReason], { description: 'Why that unit, step by step.' })
  reasons!: ImportReason[];

  @Field(() => String, { description: 'Why that unit, in English.', deprecationReason: 'Use `reasons`, which can be said in any language.' })
  reason!: string;

  @Field(() => ImportSpan, { nullable: true, description: "Where it stands in the file's text." })
  span!: ImportSpan | null;
}

/** A target as read. */
@ObjectType({ description: 'A target as read.' })
export class ImportTarget extends ImportPart {
  @Field(() => String, { description: "The indicator's name as the document gives it." })
  indicator!: string;

  @Field(() => ID, { nullable: true, description: 'The shared indicator; null where applying would make a new one.' })
  indicatorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the shared indicator; null where there is none.' })
  indicatorName!: string | null;

  @Field(() => Float, { description: 'How sure that indicator is, from 0 to 1.' })
  confidence!: number;

  @Field(() => [ImportReason], { description: 'Why that indicator, step by step.' })
  reasons!: ImportReason[];

  @Field(() => Comparator, { description: 'How the value is to be read.' })
  comparator!: Comparator;

  @Field(() => Float, { nullable: true, description: 'The figure; the lower one of a range.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper figure of a range.' })
  valueMax!: number | null;

  @Field(() => String, { nullable: true, description: 'The words of a figure that is given in words only.' })
  valueText!: string | null;

  @Field(() => String, { description: 'The unit of measure.' })
  unitOfMeasure!: string;

  @Field(() => Int, { nullable: true, description: 'The year of the baseline.' })
  baselineYear!: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure to begin with.' })
  baseline!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year to reach it by.' })
  dueYear!: number | null;

  @Field(() => TargetNature, { nullable: true, description: 'Whether it binds.' })
  nature!: TargetNature | null;

  @Field(() => String, { nullable: true, description: 'The words that state it, to the letter.' })
  quote!: string | null;

  @Field(() => ImportSpan, { nullable: true, description: "Where it stands in the file's text." })
  span!: ImportSpan | null;
}

/** A unit or family named in an item's own words. */
@ObjectType({ description: "A unit or family named in an item's own words." })
export class ImportMention {
  @Field(() => String, { description: 'The words as printed.' })
  asWritten!: string;

  @Field(() => String, { nullable: true, description: 'The unit as meant.' })
  unit!: string | null;

  @Field(() => ImportSpan, { nullable: true, description: "Where it stands in the file's text." })
  span!: ImportSpan | null;
}

/** A goal or measure as read and decided. */
@ObjectType({ description: 'A goal or measure as read and decided.' })
export class ImportItem extends ImportPart {
  @Field(() => ImportItemType, { description: 'Whether it is a goal or a measure.' })
  type!: ImportItemType;

  @Field(() => String, { description: 'Its kind: a GoalKind for a goal, a MeasureKind for a measure.' })
  kind!: string;

  @Field(() => String, { description: 'The path of printed ordinals below the area, e.g. 1.(2).' })
  ordinal!: string;

  @Field(() => String, { description: 'The heading of a measure; empty where it has none, and for goals.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its words to the letter.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: "A short name in an editor's own words." })
  label!: string | null;

  @Field(() => Boolean, { description: 'Whether its list of units is open-ended (等).' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Whether a reviewer has accepted it.' })
  accepted!: boolean;

  @Field(() => [ImportSpan], { description: "Where its words stand in the file's text." })
  spans!: ImportSpan[];

  @Field(() => [ImportSpan], { description: 'Where its lists of units stand.' })
  responsibilitySpans!: ImportSpan[];

  @Field(() => [ImportResponsibility], { description: 'Who answers for it.' })
  responsibilities!: ImportResponsibility[];

  @Field(() => [ImportTarget], { description: 'The targets it states.' })
  targets!: ImportTarget[];

  @Field(() => [ImportMention], { description: 'The units named in its own words.' })
  mentions!: ImportMention[];
}
