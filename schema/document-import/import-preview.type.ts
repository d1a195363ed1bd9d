import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { CalendarDate } from '../common/scalars.ts';
import { JurisdictionLevel } from '../jurisdiction/jurisdiction.enums.ts';
import { PlanLinkKind } from '../plan/plan.enums.ts';
import { ResponsibilityRole } from '../responsibility/responsibility.enums.ts';
import { SectionKind } from '../section/section.enums.ts';
import { Comparator, TargetNature } from '../target/target.enums.ts';
import { ImportChange, ImportItemType } from './import-job.enums.ts';
import { ImportReason } from './import-reason.type.ts';
import { ImportCount } from './import-job.type.ts';
import { ImportSpan } from './import-source.type.ts';

registerEnum(ImportChange, 'ImportChange', 'What applying would make of a row.', {
  ADDED: 'It is new.',
  CHANGED: 'It is there with other values: see `fields`.',
  UNCHANGED: 'It is there already, just so.',
  KEPT: 'It is there; a curator edited what the document would change, and that stays.',
  REMOVED: 'It is there and no longer in the document.',
  DROPPED: 'A reviewer left it out of the import.',
});

registerEnum(ImportItemType, 'ImportItemType', 'Whether an item is a goal or a measure.', {
  GOAL: '目标: what is to be reached.',
  MEASURE: '措施: what is to be done.',
});

/** A field whose value in the graph and in the import differ. */
@ObjectType({ description: 'A field whose value in the graph and in the import differ.' })
export class ImportFieldChange {
  @Field(() => String, { description: 'The field, e.g. text, ordinal, dueYear.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What the graph has, as text.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the import has, as text.' })
  after!: string | null;

  @Field(() => Boolean, { description: 'Whether a curator edited it, so that it stays unless the decision OVERWRITE names it.' })
  kept!: boolean;
}

/** A row of the plan that is not in the import. */
@ObjectType({ description: 'A row of the plan that is not in the import.' })
export class ImportRemoved {
  @Field(() => ID, { description: "The row's id." })
  id!: string;

  @Field(() => String, { description: 'Its kind: area, goal, measure, target, responsibility, mention, link or section.' })
  kind!: string;

  @Field(() => String, { description: 'What it says, in a few words.' })
  subject!: string;

  @Field(() => ImportChange, { description: 'REMOVED, or KEPT where a curator made or edited it.' })
  change!: ImportChange;
}

/** What the parts of a preview have in common: a name within the import, and what becomes of the row. */
@ObjectType({ description: 'What the parts of a preview have in common.' })
abstract class ImportPart {
  @Field(() => String, { description: 'Names this part within the import; decisions refer to it.' })
  ref!: string;

  @Field(() => ID, { nullable: true, description: 'The row in the graph that it was matched with; null for a new one.' })
  id!: string | null;

  @Field(() => ImportChange, { description: 'What applying would make of it.' })
  change!: ImportChange;

  @Field(() => [ImportFieldChange], { description: 'The fields that differ from the graph, with both values.' })
  fields!: ImportFieldChange[];
}

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

/** A group that items stand under. */
@ObjectType({ description: 'A group that items stand under, as read.' })
export class ImportArea extends ImportPart {
  @Field(() => String, { description: 'The path of printed ordinals, e.g. 三/（一）.' })
  section!: string;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => ImportSpan, { nullable: true, description: "Where its heading stands in the file's text." })
  span!: ImportSpan | null;

  @Field(() => [ImportItem], { description: 'Its goals, then its measures, each in order.' })
  items!: ImportItem[];
}

/** A part of the document that is no item. */
@ObjectType({ description: 'A part of the document that is no goal or measure.' })
export class ImportSection {
  @Field(() => SectionKind, { description: 'What it is.' })
  kind!: SectionKind;

  @Field(() => String, { description: 'Its printed ordinal.' })
  ordinal!: string;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => ImportSpan, { description: "Where it stands in the file's text." })
  span!: ImportSpan;
}

/** A title that a plan names, and the plan that it was taken for. */
@ObjectType({ description: 'A title that a plan names, and the plan that it was taken for.' })
export class ImportLink {
  @Field(() => PlanLinkKind, { description: 'How the plan is connected with it.' })
  kind!: PlanLinkKind;

  @Field(() => String, { description: 'The title as printed.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The plan of that title; null where there is none.' })
  planId!: string | null;

  @Field(() => String, { nullable: true, description: "That plan's own title." })
  planTitle!: string | null;

  @Field(() => Float, { description: 'How sure that is, from 0 to 1.' })
  confidence!: number;

  @Field(() => [ImportReason], { description: 'Why that plan, or none.' })
  reasons!: ImportReason[];
}

/** A plan as read and decided, beside what the graph has of it. */
@ObjectType({ description: 'A plan as read and decided, beside what the graph has of it.' })
export class ImportPlan extends ImportPart {
  @Field(() => Int, { description: 'The file it stands in.' })
  file!: number;

  @Field(() => String, { description: 'The stable name for exchange that it has or would get.' })
  key!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its place.' })
  jurisdiction!: string;

  @Field(() => JurisdictionLevel, { description: "The place's level." })
  level!: JurisdictionLevel;

  @Field(() => String, { nullable: true, description: 'Its subject, e.g. women.' })
  topic!: string | null;

  @Field(() => String, { nullable: true, description: 'The document number.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it.' })
  issuer!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was issued.' })
  issuedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The first year.' })
  periodStart!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year.' })
  periodEnd!: number | null;

  @Field(() => [String], { description: 'The titles that it says it rests on.' })
  basis!: string[];

  @Field(() => [ImportLink], { description: 'The titles that it names, with the plans that they were taken for.' })
  links!: ImportLink[];

  @Field(() => ImportSpan, { nullable: true, description: "Where it stands in the file's text." })
  span!: ImportSpan | null;

  @Field(() => [ImportArea], { description: 'Its areas with their items, in order.' })
  areas!: ImportArea[];

  @Field(() => [ImportTarget], { description: 'The rows of its indicator tables.' })
  tableTargets!: ImportTarget[];

  @Field(() => [ImportSection], { description: 'Its parts that are no items.' })
  sections!: ImportSection[];

  @Field(() => [ImportRemoved], { description: 'What the graph has of the plan and the import has not.' })
  removed!: ImportRemoved[];
}

/** What applying an import would do now, with the decisions taken so far. */
@ObjectType({ description: 'What applying an import would do now, with the decisions taken so far.' })
export class ImportPreview {
  @Field(() => String, { description: 'Names this state of the preview, for `previewChanges`.' })
  token!: string;

  @Field(() => [ImportPlan], { description: 'The plans, file by file.' })
  plans!: ImportPlan[];

  @Field(() => [ImportSection], { description: "The documents' parts that belong to no plan, e.g. the notice that they come with." })
  sections!: ImportSection[];

  @Field(() => [ImportCount], { description: 'How many rows of each kind would be added, changed and so on; kinds without any are left out.' })
  counts!: ImportCount[];
}

/** The areas of a plan in order, with the items of each. */
@ObjectType({ description: 'An area of a plan and what it holds, in order.' })
export class ImportAreaOutline {
  @Field(() => String, { description: 'The `ref` of the area.' })
  ref!: string;

  @Field(() => [String], { description: 'The `ref`s of its items, in order.' })
  items!: string[];
}

/** A plan and what it holds, in order. */
@ObjectType({ description: 'A plan and what it holds, in order.' })
export class ImportPlanOutline {
  @Field(() => String, { description: 'The `ref` of the plan.' })
  ref!: string;

  @Field(() => [ImportAreaOutline], { description: 'Its areas, in order.' })
  areas!: ImportAreaOutline[];
}

/** What a preview has otherwise than an earlier state of it. */
@ObjectType({
  description:
    'What a preview has otherwise than an earlier state of it: the parts that are new or other, and the outline that they and the rest fit into. Everything where the earlier state is not known any more.',
})
export class ImportPreviewChanges {
  @Field(() => String, { description: 'Names the state as it is now.' })
  token!: string;

  @Field(() => [ImportPlanOutline], { description: 'All plans, areas and items by `ref`, in order.' })
  outline!: ImportPlanOutline[];

  @Field(() => [ImportPlan], { description: 'The plans of which something other than their areas has changed.' })
  plans!: ImportPlan[];

  @Field(() => [ImportArea], { description: 'The areas of which something other than their items has changed.' })
  areas!: ImportArea[];

  @Field(() => [ImportItem], { description: 'The items that are new or of which anything has changed.' })
  items!: ImportItem[];

  @Field(() => [ImportSection], { description: "The documents' parts that belong to no plan." })
  sections!: ImportSection[];

  @Field(() => [ImportCount], { description: 'How many rows of each kind would be added, changed and so on.' })
  counts!: ImportCount[];
}
