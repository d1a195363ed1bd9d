import { ArgsType, Field, Int } from 'type-graphql';
import { Answer, Part, SlicedPart } from '../common/answers.ts';
import { filterOf } from '../common/connection.ts';
import type { Many } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Node } from '../common/node.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { QualityCheckKind } from './quality.enums.ts';

registerEnum(QualityCheckKind, 'QualityCheckKind', 'What a curator should look at.', {
  GOAL_WITHOUT_RESPONSIBILITY: 'Nobody answers for the goal.',
  GOAL_WITHOUT_LEAD: 'Units answer for the goal, but none of them leads.',
  MEASURE_WITHOUT_RESPONSIBILITY: 'Nobody answers for the measure.',
  MEASURE_SUPPORTS_NOTHING: 'The measure supports no goal, though others of its plan do.',
  PLAN_WITHOUT_SUPPORTS:
    "Of none of the plan's measures is it said which goals they support, as documents hardly ever say; found once, instead of every measure by itself.",
  TARGET_WITHOUT_INDICATOR: 'The target is of no known indicator, so that it cannot be compared.',
  TARGET_WITHOUT_YEAR: 'The target names no year to reach it by.',
  UNIT_WITHOUT_FAMILY: 'The unit is of no family, so that questions about families miss it.',
  GROUP_WITH_UNKNOWN_MEMBERS: 'Not all members of the group are known.',
  OPEN_ENDED_GOAL: "The list of the goal's units is open-ended (等).",
  OPEN_ENDED_MEASURE: "The list of the measure's units is open-ended (等).",
  SECTION_UNPLACED: 'The reader could not say what this part of the document is.',
  PLAN_WITHOUT_DOCUMENT: 'The plan has no document behind it.',
});

/** What to check. */
@ArgsType()
export class QualityChecksArgs {
  @Field(() => filterOf(Plan) as typeof Object, {
    nullable: true,
    description: 'Only what belongs to plans like these; units and groups that answer for something in them. Default: everything.',
  })
  filter?: Record<string, unknown> | null;

  @Field(() => [QualityCheckKind], { nullable: true, description: 'Only these checks. Default: all.' })
  kinds?: QualityCheckKind[] | null;
}

/** What one check found. */
@Answer('What one check found.')
export class QualityCheck {
  @Part(() => QualityCheckKind, 'The check.')
  kind!: QualityCheckKind;

  @Part(() => Int, 'How many rows it found. Counted only when asked for.')
  count!: number;

  @SlicedPart(() => [Node], 'The rows, in the order of their plans.')
  nodes!: Many<Node>;
}
