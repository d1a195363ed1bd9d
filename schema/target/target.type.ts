import { Float, Int } from 'type-graphql';
import { Column, Curated, Entity, type Many, type One, PlainList, ToMany, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Goal } from '../goal/goal.type.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { Measure } from '../measure/measure.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { Involvement } from '../responsibility/involvement.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { Comparator, TargetNature } from './target.enums.ts';

registerEnum(Comparator, 'Comparator', "How a target's value is to be read.", {
  LTE: 'At most the value.',
  LT: 'Less than the value.',
  GTE: 'At least the value.',
  GT: 'More than the value.',
  EQ: 'The value.',
  ABOUT: 'About the value.',
  DECREASE_BY: 'Less than before, by the value.',
  INCREASE_BY: 'More than before, by the value.',
  RANGE: 'From the value to `valueMax`.',
  TEXT: 'In words only: see `valueText`.',
});

registerEnum(TargetNature, 'TargetNature', 'Whether a target binds.', {
  BINDING: '约束性: it binds.',
  EXPECTED: '预期性: it is expected.',
});

/** 目标值: an indicator, a comparator and a value to reach by a year. */
@Entity('目标值: an indicator, a comparator and a value to reach by a year. It involves what its goal or measure involves, and what it names itself.', {
  search: true,
  involves: true,
})
export class Target extends Curated {
  @Column(() => String, "The indicator's name as the document gives it.")
  indicatorName!: string;

  @Column(() => Comparator, 'How the value is to be read.')
  comparator!: Comparator;

  @Column(() => Float, 'The figure; the lower one of a range; null where it is given in words.', { nullable: true })
  value!: number | null;

  @Column(() => Float, 'The upper figure of a range.', { nullable: true })
  valueMax!: number | null;

  @Column(() => String, 'The words of a figure that is given in words only.', { nullable: true })
  valueText!: string | null;

  @Column(() => String, 'The unit of measure, e.g. % or /10万; empty where the figure has none.')
  unitOfMeasure!: string;

  @Column(() => Int, 'The year of the baseline.', { nullable: true })
  baselineYear!: number | null;

  @Column(() => Float, 'The figure to begin with.', { nullable: true })
  baseline!: number | null;

  @Column(() => Int, 'The year to reach it by.', { nullable: true })
  dueYear!: number | null;

  @Column(() => TargetNature, 'Whether it binds.', { nullable: true })
  nature!: TargetNature | null;

  @Column(() => String, "The document's words that state it, to the letter.", { nullable: true })
  quote!: string | null;

  @Column(() => Int, 'Its place, from 0.')
  position!: number;

  @ToOne(() => Plan, 'The plan it is part of.')
  plan!: One<Plan>;

  @ToOne(() => Goal, 'The goal that states it.', { nullable: true })
  goal!: One<Goal> | null;

  @ToOne(() => Measure, 'The measure that states it.', { nullable: true })
  measure!: One<Measure> | null;

  @ToOne(() => Indicator, 'The indicator it is about, where it is known.', { nullable: true })
  indicator!: One<Indicator> | null;

  @ToMany(() => Responsibility, 'Who answers for this target in particular.')
  responsibilities!: Many<Responsibility>;

  @PlainList(() => Involvement, 'Every unit it involves, and how; what its goal or measure involves is included.')
  involvements!: Involvement[];
}
