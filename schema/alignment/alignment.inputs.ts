import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SliceArgs } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { AlignmentVerdict } from './alignment.enums.ts';
import { Alignment } from './alignment.type.ts';

/** Which plans to set against each other. */
@ArgsType()
export class AlignmentArgs extends SliceArgs {
  @Field(() => ID, { description: 'The lower plan, e.g. of a county.' })
  plan!: string;

  @Field(() => ID, { description: 'The higher plan, e.g. of its city.' })
  against!: string;

  @Field(() => Float, { nullable: true, description: 'How sure a suggestion must be, from 0 to 1. Default: 0.4.' })
  minConfidence?: number | null;
}

/** Which pairs of the comparison to show. */
@ArgsType()
export class AlignmentGapArgs extends AlignmentArgs {
  @Field(() => [AlignmentVerdict], { nullable: true, description: 'Only these verdicts. Default: all.' })
  verdicts?: AlignmentVerdict[] | null;
}

/** What is decided about two goals. */
@InputType({ description: 'What is decided about two goals.' })
export class DecideAlignmentInput {
  @Field(() => ID, { description: 'The goal of the lower plan.' })
  lowerId!: string;

  @Field(() => ID, { description: 'The goal of the higher plan.' })
  higherId!: string;

  @Field(() => AlignmentVerdict, {
    nullable: true,
    description: 'How the lower goal stands to the higher one; leave it out where the figures are to say. Not MISSING or EXTRA.',
  })
  verdict?: AlignmentVerdict | null;

  @Field(() => Float, { nullable: true, description: 'How sure it is, from 0 to 1.' })
  confidence?: number | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read before, where something had been decided about the two already; STALE_VERSION where somebody was quicker.',
  })
  version?: number | null;
}

/** What `confirmAlignment` answers. */
@ObjectType({ description: 'What confirmAlignment answers.' })
export class ConfirmAlignmentPayload {
  @Field(() => Alignment, { description: 'What is decided now.' })
  alignment!: One<{ id: string }>;

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}

/** What `rejectAlignment` answers. */
@ObjectType({ description: 'What rejectAlignment answers.' })
export class RejectAlignmentPayload {
  @Field(() => Alignment, { description: 'What is decided now.' })
  alignment!: One<{ id: string }>;

  @Field(() => ID, { description: 'The change set that recorded it, for restoreChangeSet.' })
  changeSetId!: string;
}
