import { Int } from 'type-graphql';
import { Area } from '../area/area.type.ts';
import { Column, Curated, Entity, type Many, type One, PlainList, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Document } from '../document/document.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Involvement } from '../responsibility/involvement.type.ts';
import { Mention } from '../responsibility/mention.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { Target } from '../target/target.type.ts';
import { GoalKind } from './goal.enums.ts';

registerEnum(GoalKind, 'GoalKind', 'What a goal is in its plan.', {
  MAIN: '主要目标: a goal of an area.',
  OVERALL: '总体目标: the goal of the plan as a whole.',
  SUB: '分项目标: a part of the overall goal.',
  VISION: '远景目标: a goal beyond the period.',
});

/** 主要目标: what a plan sets out to reach. */
@Entity('主要目标: what a plan sets out to reach.', { search: true, involves: true })
export class Goal extends Curated {
  @Column(() => GoalKind, 'What the goal is in its plan.')
  kind!: GoalKind;

  @Column(() => String, 'The path of printed ordinals below the area, e.g. 1.(2).')
  ordinal!: string;

  @Column(() => String, "A short name in an editor's own words.", { nullable: true })
  label!: string | null;

  @Column(() => String, 'The words of the document to the letter; null while the document is not at hand.', { nullable: true })
  text!: string | null;

  @Column(() => String, "What to show: the document's words where they are known, else the label.")
  statement!: string;

  @Column(() => Boolean, 'Whether the list of responsible units is open-ended (等).')
  open!: boolean;

  @Column(() => Int, 'Its place in the area, from 0.')
  position!: number;

  @ToOne(() => Area, 'The development area it is under.')
  area!: One<Area>;

  @ToOne(() => Plan, 'The plan it is part of.')
  plan!: One<Plan>;

  @ToOne(() => Document, 'The document it was read from.', { nullable: true })
  document!: One<Document> | null;

  @ToMany(() => Responsibility, 'Who answers for it, in printed order.')
  responsibilities!: Many<Responsibility>;

  @ToMany(() => Target, 'The figures it names.')
  targets!: Many<Target>;

  @ToMany(() => Mention, 'The units and families that its words name.')
  mentions!: Many<Mention>;

  @ToMany(() => Measure, 'The measures that support it.')
  supportedBy!: Many<Measure>;

  @PlainList(() => Involvement, 'Every unit it involves, and how: directly, through a group, or by a mention.')
  involvements!: Involvement[];
}
