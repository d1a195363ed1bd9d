import { Int } from 'type-graphql';
import { Area } from '../area/area.type.ts';
import { Column, Curated, Entity, type Many, type One, PlainList, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Document } from '../document/document.type.ts';
import { Goal } from '../goal/goal.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Involvement } from '../responsibility/involvement.type.ts';
import { Mention } from '../responsibility/mention.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { Target } from '../target/target.type.ts';
import { MeasureKind } from './measure.enums.ts';

registerEnum(MeasureKind, 'MeasureKind', 'What a measure is in its plan.', {
  STRATEGY: '策略措施.',
  TASK: '主要任务.',
  PROJECT: '重点工程, 专栏.',
  SAFEGUARD: '保障措施, 组织实施.',
  MONITORING: '监测评估.',
});

/** 策略措施: what a plan does to reach its goals. */
@Entity('策略措施, 主要任务, 重点工程, 保障措施, 监测评估: what a plan does to reach its goals.', { search: true, involves: true })
export class Measure extends Curated {
  @Column(() => MeasureKind, 'What the measure is in its plan.')
  kind!: MeasureKind;

  @Column(() => String, 'The path of printed ordinals below the area, e.g. 1.(2).')
  ordinal!: string;

  @Column(() => String, 'The printed heading that opens it, without its full stop; empty where there is none.')
  title!: string;

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

  @ToMany(() => Goal, 'The goals it supports.')
  supports!: Many<Goal>;

  @PlainList(() => Involvement, 'Every unit it involves, and how: directly, through a group, or by a mention.')
  involvements!: Involvement[];
}
