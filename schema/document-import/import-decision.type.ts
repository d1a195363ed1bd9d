import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { CalendarDate, DateTime } from '../common/scalars.ts';
import { JurisdictionLevel } from '../jurisdiction/jurisdiction.enums.ts';
import { ResponsibilityRole } from '../responsibility/responsibility.enums.ts';
import { Comparator, TargetNature } from '../target/target.enums.ts';
import { ImportDecisionKind, ImportItemType } from './import-job.enums.ts';
import { ImportSpan } from './import-source.type.ts';

registerEnum(ImportDecisionKind, 'ImportDecisionKind', 'The kinds of decision that a reviewer takes.', {
  ACCEPT: 'The item is right as it is.',
  DROP: 'Leave out the item, target, responsibility or area; the items of an area go to the one before it or, where it is the first, to the next.',
  ADD: 'Make an item of a stretch of the text: `ref` names the area, `offset` and `end` the stretch, `type` and `itemKind` what it becomes.',
  EDIT: "Change an item's text, title, ordinal, itemKind or open; an area's title or ordinal.",
  MOVE: 'Put an item into `area`, before the item `before`, or at the end where that is left out.',
  SPLIT: "Cut an item in two at `offset`, counted in its text; the second keeps the first's kind and units.",
  MERGE: 'Join the next item of the same type and area onto this one; or the next area, whose items come last then.',
  ANSWER:
    'Answer a question with one of its `alternatives`, which is then done to the reading. UNIT_UNKNOWN, INDICATOR_SIMILAR, PLACE_UNKNOWN and TITLE_GUESSED may be answered in other words; the answer target to FIGURE_UNREAD says in `target` which.',
  SET_UNIT: 'Give a responsibility another unit (`unitId`), a new one (`unitName`), or another `role`.',
  EDIT_TARGET: "Change a target's fields.",
  ADD_UNIT: 'Give an item or target a unit that was not read: `unitId`, `unitName`, or `offset` and `end` where the text names it; `role`.',
  ADD_TARGET: 'Give an item (or the plan as a whole) a target that was not read: `target` with an indicator; `offset` and `end` where the text states it.',
  EDIT_PLAN: "Change a plan's facts, e.g. its title, number or period. Number, issuer and date are those of the whole document.",
  OVERWRITE: "Let the import overwrite `field`, which a curator edited. `responsibilities` and `mentions` stand for an item's lists.",
});

/** Other values for a target; what is left out stays. */
@InputType({ description: 'Other values for a target; what is left out stays, null takes a value away.' })
export class ImportTargetInput {
  @Field(() => String, { nullable: true, description: "The indicator's name." })
  indicator?: string | null;

  @Field(() => Comparator, { nullable: true, description: 'How the value is to be read.' })
  comparator?: Comparator | null;

  @Field(() => Float, { nullable: true, description: 'The figure; the lower one of a range.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper figure of a range.' })
  valueMax?: number | null;

  @Field(() => String, { nullable: true, description: 'The words of a figure that is given in words only.' })
  valueText?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of measure.' })
  unitOfMeasure?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year of the baseline.' })
  baselineYear?: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure to begin with.' })
  baseline?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year to reach it by.' })
  dueYear?: number | null;

  @Field(() => TargetNature, { nullable: true, description: 'Whether it binds.' })
  nature?: TargetNature | null;
}

/** Other facts for a plan; what is left out stays. */
@InputType({ description: 'Other facts for a plan; what is left out stays, null takes a fact away where there need be none.' })
export class ImportPlanInput {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "The document's number." })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued the document.' })
  issuer?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the document was issued.' })
  issuedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The first year.' })
  periodStart?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year.' })
  periodEnd?: number | null;

  @Field(() => String, { nullable: true, description: 'Its subject, e.g. women.' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'The full name of its place.' })
  jurisdiction?: string | null;

  @Field(() => JurisdictionLevel, { nullable: true, description: "The place's level." })
  level?: JurisdictionLevel | null;
}

/** One decision of a reviewer. */
@InputType({ description: 'One decision of a reviewer. The kind says which of the other fields count.' })
export class ImportDecisionInput {
  @Field(() => ImportDecisionKind, { description: 'What is decided.' })
  kind!: ImportDecisionKind;

  @Field(() => String, { description: 'The `ref` of the item, target, responsibility, question, area or plan it is about.' })
  ref!: string;

  @Field(() => String, { nullable: true, description: "EDIT: the item's words." })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'EDIT: the heading of a measure or area.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "EDIT: the path of printed ordinals; an area's is its `section`." })
  ordinal?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'EDIT: whether the list of units is open-ended.' })
  open?: boolean | null;

  @Field(() => ImportItemType, { nullable: true, description: 'ADD: a goal or a measure.' })
  type?: ImportItemType | null;

  @Field(() => String, { nullable: true, description: 'EDIT, ADD: a GoalKind for a goal, a MeasureKind for a measure.' })
  itemKind?: string | null;

  @Field(() => String, { nullable: true, description: 'MOVE: the `ref` of the area to move to; left out: the one it is in.' })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'MOVE: the `ref` of the item to stand before; left out: at the end.' })
  before?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "SPLIT: where to cut, counted in the item's text. ADD, ADD_UNIT, ADD_TARGET: where the stretch begins in the file's text.",
  })
  offset?: number | null;

  @Field(() => Int, { nullable: true, description: "ADD, ADD_UNIT, ADD_TARGET: where the stretch ends in the file's text." })
  end?: number | null;

  @Field(() => String, { nullable: true, description: 'ANSWER: one of the alternatives of the question; for some questions other words.' })
  alternative?: string | null;

  @Field(() => ID, { nullable: true, description: 'SET_UNIT, ADD_UNIT: a unit or group of the registry.' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'SET_UNIT, ADD_UNIT: the name of a unit; made where the registry has none of that name.' })
  unitName?: string | null;

  @Field(() => ResponsibilityRole, { nullable: true, description: 'SET_UNIT, ADD_UNIT: the part it takes; a new one is RESPONSIBLE where nothing is said.' })
  role?: ResponsibilityRole | null;

  @Field(() => ImportTargetInput, { nullable: true, description: 'EDIT_TARGET, ADD_TARGET: the values. ANSWER: those of the target that a figure is.' })
  target?: ImportTargetInput | null;

  @Field(() => ImportPlanInput, { nullable: true, description: 'EDIT_PLAN: the other facts.' })
  plan?: ImportPlanInput | null;

  @Field(() => String, { nullable: true, description: 'OVERWRITE: the field, e.g. text.' })
  field?: string | null;
}

/** A decision that was taken. */
@ObjectType({ description: 'A decision that was taken. Decisions are applied to the reading in this order.' })
export class ImportDecision {
  @Field(() => ID, { description: 'Names it, for taking it back.' })
  id!: string;

  @Field(() => ImportDecisionKind, { description: 'What was decided.' })
  kind!: ImportDecisionKind;

  @Field(() => String, { description: 'What it is about.' })
  ref!: string;

  @Field(() => String, { description: 'What it says, as JSON with the fields of ImportDecisionInput.' })
  input!: string;

  @Field(() => DateTime, { description: 'When it was taken.' })
  at!: string;

  @Field(() => String, { description: 'Who took it.' })
  byName!: string;

  @Field(() => String, { nullable: true, description: 'Why it has no effect any more, e.g. because what it is about is gone; null where it has.' })
  problem!: string | null;
}

/** A place that a question is about. */
@ObjectType({ description: 'A place that a question is about.' })
export class ImportQuestionPlace {
  @Field(() => ImportSpan, { description: "Where in the file's text." })
  span!: ImportSpan;

  @Field(() => String, { nullable: true, description: 'The `ref` of the item there.' })
  item!: string | null;

  @Field(() => String, { nullable: true, description: 'The `ref` of the plan there.' })
  plan!: string | null;
}

/** A doubtful decision that the reader left to a person. */
@ObjectType({ description: 'A doubtful decision that the reader left to a person. The first alternative is what it took meanwhile.' })
export class ImportQuestion {
  @Field(() => String, { description: 'Names it within the import; the decision ANSWER refers to it.' })
  ref!: string;

  @Field(() => String, { description: 'A stable code of the kind of doubt, e.g. UNIT_SLIP.' })
  code!: string;

  @Field(() => String, { description: 'What is asked, in Chinese.' })
  textZh!: string;

  @Field(() => String, { description: 'What is asked, in English.' })
  textEn!: string;

  @Field(() => Int, { description: 'The file it is about.' })
  file!: number;

  @Field(() => ImportSpan, { description: "Where in the file's text." })
  span!: ImportSpan;

  @Field(() => String, { nullable: true, description: 'The `ref` of the item it is about.' })
  item!: string | null;

  @Field(() => String, { nullable: true, description: 'The `ref` of the plan it is about.' })
  plan!: string | null;

  @Field(() => [ImportQuestionPlace], { description: 'Everywhere the same is asked, the place above included: one answer holds for all.' })
  places!: ImportQuestionPlace[];

  @Field(() => [String], { description: 'What can be answered; the first is what holds meanwhile.' })
  alternatives!: string[];

  @Field(() => String, { nullable: true, description: 'What was answered; null while it is open.' })
  answer!: string | null;
}
