import { Float, Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import { Column, Curated, Entity, type One, ToOne } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Goal } from '../goal/goal.type.ts';
import { Target } from '../target/target.type.ts';
import { AlignmentStatus, AlignmentVerdict } from './alignment.enums.ts';

registerEnum(AlignmentStatus, 'AlignmentStatus', 'What somebody has decided about two goals.', {
  CONFIRMED: 'The lower goal carries out the higher one.',
  REJECTED: 'It does not; it is not suggested again.',
});

registerEnum(AlignmentVerdict, 'AlignmentVerdict', 'How a goal of a lower plan stands to one of a higher plan.', {
  STRICTER: 'It asks for more.',
  EQUAL: 'It asks for the same: the figures agree, or there are none and the words are the same.',
  LOOSER: 'It asks for less, or leaves a figure out.',
  MIXED: 'It asks for more in one figure and for less in another.',
  UNMEASURED: 'The two have no figures that can be compared.',
  MISSING: 'The lower plan has no such goal.',
  EXTRA: 'The higher plan has no such goal.',
});

/** That a goal of a lower plan carries out one of a higher plan, or does not. */
@Entity(
  '对照: that a goal of a lower plan (e.g. of a county) carries out one of a higher plan (e.g. of its city), or that it does not, as somebody has decided.',
)
export class Alignment extends Curated {
  @Column(() => AlignmentStatus, 'What was decided.')
  status!: AlignmentStatus;

  @Column(() => AlignmentVerdict, 'How the lower goal stands to the higher one, in the words of who decided; null where the figures are to say.', {
    nullable: true,
  })
  verdict!: AlignmentVerdict | null;

  @Column(() => Float, 'How sure it is, from 0 to 1.', { nullable: true })
  confidence!: number | null;

  @Column(() => String, 'Why.', { nullable: true })
  reason!: string | null;

  @Column(() => String, 'Who decided.')
  decidedBy!: string;

  @ToOne(() => Goal, 'The goal of the lower plan.')
  lower!: One<Goal>;

  @ToOne(() => Goal, 'The goal of the higher plan.')
  higher!: One<Goal>;
}

/** Two goals that seem to belong together. */
@Answer('Two goals that seem to belong together.')
export class AlignmentSuggestion {
  @Part(() => Goal, 'The goal of the lower plan.')
  lower!: One<Goal>;

  @Part(() => Goal, 'The goal of the higher plan.')
  higher!: One<Goal>;

  @Part(() => Float, 'How sure it is, from 0 to 1.')
  confidence!: number;

  @Part(() => AlignmentVerdict, 'How the lower goal stands to the higher one, by their figures.')
  verdict!: AlignmentVerdict;

  @Part(() => String, 'Why they seem to belong together.')
  reason!: string;
}

/** A part of the list of suggestions. */
@Answer('A part of the list of suggestions.')
export class AlignmentSuggestionPage {
  @Part(() => [AlignmentSuggestion], 'The suggestions, the surest first.')
  nodes!: AlignmentSuggestion[];

  @Part(() => Int, 'How many there are.')
  totalCount!: number;
}

/** One indicator of two goals. */
@Answer('One indicator of two goals that are compared.')
export class AlignedFigure {
  @Part(() => String, 'The indicator.')
  indicatorName!: string;

  @Part(() => Int, 'The year to reach it by.', { nullable: true })
  dueYear!: number | null;

  @Part(() => AlignmentVerdict, 'How the lower figure stands to the higher one.')
  verdict!: AlignmentVerdict;

  @Part(() => String, 'The figure of the lower goal in short.', { nullable: true })
  lowerFigure!: string | null;

  @Part(() => String, 'The figure of the higher goal in short.', { nullable: true })
  higherFigure!: string | null;

  @Part(() => Target, 'The target of the lower goal.', { nullable: true })
  lower!: One<Target> | null;

  @Part(() => Target, 'The target of the higher goal.', { nullable: true })
  higher!: One<Target> | null;
}

/** How a goal is carried out by a lower plan. */
@Answer('How a goal of the higher plan is carried out by the lower plan.')
export class AlignmentGap {
  @Part(() => AlignmentVerdict, 'How the lower goal stands to the higher one.')
  verdict!: AlignmentVerdict;

  @Part(() => Goal, 'The goal of the lower plan; null where it is missing.', { nullable: true })
  lower!: One<Goal> | null;

  @Part(() => Goal, 'The goal of the higher plan; null where the lower one is extra.', { nullable: true })
  higher!: One<Goal> | null;

  @Part(() => Float, 'How sure the pair is, from 0 to 1.', { nullable: true })
  confidence!: number | null;

  @Part(() => Alignment, 'Who confirmed the pair, and when; null for a suggestion.', { nullable: true })
  alignment!: One<Alignment> | null;

  @Part(() => [AlignedFigure], 'Their figures side by side.')
  figures!: AlignedFigure[];
}

/** How many pairs have a verdict. */
@Answer('How many pairs have a verdict.')
export class AlignmentVerdictCount {
  @Part(() => AlignmentVerdict, 'The verdict.')
  verdict!: AlignmentVerdict;

  @Part(() => Int, 'How many.')
  count!: number;
}

/** A part of the comparison of two plans. */
@Answer('A part of the comparison of two plans, goal by goal.')
export class AlignmentGapPage {
  @Part(() => [AlignmentGap], 'The goals of the higher plan in order, then the extra ones of the lower plan.')
  nodes!: AlignmentGap[];

  @Part(() => [AlignmentVerdictCount], 'How many there are of each verdict.')
  counts!: AlignmentVerdictCount[];

  @Part(() => Int, 'How many rows there are.')
  totalCount!: number;
}
