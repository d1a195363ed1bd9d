import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../common/scalars.ts';
import { JurisdictionLevel } from '../jurisdiction/jurisdiction.enums.ts';
import { PlanLinkKind } from '../plan/plan.enums.ts';
import { SectionKind } from '../section/section.enums.ts';
import { ImportTarget, ImportItem } from './import-item.type.ts';
import { ImportChange } from './import-job.enums.ts';
import { ImportPart } from './import-part.type.ts';
import { ImportReason } from './import-reason.type.ts';
import { ImportSpan } from './import-source.type.ts';

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
