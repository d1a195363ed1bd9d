import { Float, Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { IndicatorDirection } from '../indicator/indicator.enums.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { TargetConflictReason, TargetConflictScope } from './target-questions.enums.ts';
import { Target } from './target.type.ts';

registerEnum(TargetConflictReason, 'TargetConflictReason', 'What is the matter with two figures of one indicator and year.', {
  EXCLUDING: 'One place: no value can fulfil both, e.g. at least 95 and at most 90.',
  DIFFERENT: 'The figures differ; both could be fulfilled, but which one counts?',
  LOOSER: 'The lower place asks for less than the place above it.',
  STRICTER: 'The lower place asks for more than the place above it.',
  UNITS_DIFFER: 'The figures are in units of measure that cannot be brought together.',
});

registerEnum(TargetConflictScope, 'TargetConflictScope', 'How the plans of two figures lie to each other.', {
  SAME_PLAN: 'One plan says both.',
  SAME_PLACE: 'Two plans of one place.',
  HIGHER_PLACE: 'A plan of a place and one of a place above it, e.g. a county and its city.',
});

/** One plan's figure beside those of others. */
@Answer("One plan's figure beside those of other plans.")
export class ComparedTarget {
  @Part(() => Target, 'The target.')
  target!: One<Target>;

  @Part(() => Plan, 'Its plan.')
  plan!: One<Plan>;

  @Part(() => Jurisdiction, 'The place of its plan.')
  jurisdiction!: One<Jurisdiction>;

  @Part(() => String, 'The figure in short, e.g. ≥95%; its words where it has no number.')
  figure!: string;

  @Part(() => Int, "The year to reach it by; where the target names none, the plan's last.", { nullable: true })
  dueYear!: number | null;

  @Part(() => Int, 'Its place by what it demands among those of the same year, the strictest 1, equal ones alike; null where it cannot be ranked.', {
    nullable: true,
  })
  rank!: number | null;

  @Part(() => Float, 'How far it lies from the middle one of the same year, in its own unit of measure; null without a number.', { nullable: true })
  fromMedian!: number | null;
}

/** One indicator in all plans, side by side. */
@Answer('One indicator in all plans, side by side.')
export class TargetComparison {
  @Part(() => Indicator, 'The indicator.')
  indicator!: One<Indicator>;

  @Part(() => IndicatorDirection, 'Which way is better: as the indicator says; where it says neither, as the comparators of its targets show.')
  direction!: IndicatorDirection;

  @Part(() => [ComparedTarget], 'The figures: by year, then the strictest first.')
  rows!: ComparedTarget[];

  @Part(() => Int, 'How many figures there are.')
  totalCount!: number;
}

/** Two figures that do not go together. */
@Answer('Two figures for one indicator and year that do not go together.')
export class TargetConflict {
  @Part(() => TargetConflictReason, 'What is the matter.')
  reason!: TargetConflictReason;

  @Part(() => TargetConflictScope, 'How the two plans lie to each other.')
  scope!: TargetConflictScope;

  @Part(() => Indicator, 'The indicator, where it is known.', { nullable: true })
  indicator!: One<Indicator> | null;

  @Part(() => Int, 'The year that both are due in.')
  dueYear!: number;

  @Part(() => Target, 'One target; of the lower place where the places differ.')
  first!: One<Target>;

  @Part(() => String, 'Its figure in short.')
  firstFigure!: string;

  @Part(() => String, 'The words that state it.')
  firstQuote!: string;

  @Part(() => Target, 'The other target; of the higher place where the places differ.')
  second!: One<Target>;

  @Part(() => String, 'Its figure in short.')
  secondFigure!: string;

  @Part(() => String, 'The words that state it.')
  secondQuote!: string;
}

/** A part of the list of conflicts. */
@Answer('A part of the list of conflicts.')
export class TargetConflictPage {
  @Part(() => [TargetConflict], 'The conflicts: those that exclude each other first, then by indicator.')
  nodes!: TargetConflict[];

  @Part(() => Int, 'How many there are in all.')
  totalCount!: number;
}
