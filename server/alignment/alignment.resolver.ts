import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AlignmentStatus } from '../../schema/alignment/alignment.enums.ts';
import {
  AlignmentArgs,
  AlignmentGapArgs,
  ConfirmAlignmentPayload,
  DecideAlignmentInput,
  RejectAlignmentPayload,
} from '../../schema/alignment/alignment.inputs.ts';
import { Alignment, AlignmentGapPage, AlignmentSuggestionPage } from '../../schema/alignment/alignment.type.ts';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { alignmentGaps, suggestAlignments } from './alignment-questions.service.ts';
import { decideAlignment } from './alignment.service.ts';

/** Sets plans of lower places against those of higher ones. */
@Resolver()
export class AlignmentResolver {
  @Query(() => connectionOf(Alignment), { description: 'What has been decided about which goals carry out which.' })
  alignments(@Args(() => listArgsOf(Alignment)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Alignment, args);
  }

  @Query(() => Alignment, { nullable: true, description: 'One decision by its id; null where there is none that the viewer may see.' })
  alignment(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Alignment, { id });
  }

  @Query(() => AlignmentSuggestionPage, {
    description: 'Which goals of a plan seem to carry out which of another, by their words, themes and indicators. What has been decided is left out.',
  })
  suggestAlignments(@Args(() => AlignmentArgs) args: AlignmentArgs, @Ctx() context: Context): Promise<unknown> {
    return suggestAlignments(context, args);
  }

  @Query(() => AlignmentGapPage, { description: 'Two plans goal by goal: what the lower one asks more of, less of, leaves out and adds.' })
  alignmentGaps(@Args(() => AlignmentGapArgs) args: AlignmentGapArgs, @Ctx() context: Context): Promise<unknown> {
    return alignmentGaps(context, args);
  }

  @Mutation(() => ConfirmAlignmentPayload, { description: 'Says that a goal carries out another.' })
  async confirmAlignment(
    @Arg('input', () => DecideAlignmentInput, { description: 'The two goals and what there is to say.' }) input: DecideAlignmentInput,
    @Ctx() context: Context,
  ): Promise<ConfirmAlignmentPayload> {
    return writeAndRead(context, Alignment, () => decideAlignment(context, 'confirmAlignment', AlignmentStatus.CONFIRMED, input));
  }

  @Mutation(() => RejectAlignmentPayload, { description: 'Says that a goal does not carry out another, so that it is not suggested again.' })
  async rejectAlignment(
    @Arg('input', () => DecideAlignmentInput, { description: 'The two goals and what there is to say.' }) input: DecideAlignmentInput,
    @Ctx() context: Context,
  ): Promise<RejectAlignmentPayload> {
    return writeAndRead(context, Alignment, () => decideAlignment(context, 'rejectAlignment', AlignmentStatus.REJECTED, input));
  }
}
