import { LockMode } from '@mikro-orm/core';
import { Alignment } from '../../db/alignment/alignment.entity.ts';
import { Goal } from '../../db/goal/goal.entity.ts';
import type { Em } from '../../db/orm.ts';
import { type AlignmentStatus, AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { DecideAlignmentInput } from '../../schema/alignment/alignment.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { allowed, refuseStale } from '../core/write.ts';
import { curatedWrite } from '../rights/curated-write.ts';
import { isCurator } from '../rights/policy.ts';
import { refuseUnseen } from '../rights/refuse-unseen.ts';

function check({ verdict, confidence, reason }: DecideAlignmentInput): void {
  const problems: [string, string][] = [];
  if (verdict === AlignmentVerdict.MISSING || verdict === AlignmentVerdict.EXTRA) problems.push(['verdict', 'cannot be said of two goals']);
  if (confidence != null && !(confidence >= 0 && confidence <= 1)) problems.push(['confidence', 'must be from 0 to 1']);
  if (reason?.includes('\0')) problems.push(['reason', 'holds the character U+0000']);
  if (problems.length > 0) throw badInput('Some values cannot be kept.', Object.fromEntries(problems));
}

async function goalOf(em: Em, id: string): Promise<Goal> {
  const goal = isUuid(id) ? await em.findOne(Goal, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!goal) throw notFound('goal', id);
  await refuseUnseen(em, 'Goal', goal.id);
  return goal;
}

/** The two goals, locked in one order whoever asks, so that two requests cannot wait for each other. */
async function goalsOf(em: Em, { lowerId, higherId }: DecideAlignmentInput): Promise<{ lower: Goal; higher: Goal }> {
  const [first, second] = [lowerId, higherId].toSorted();
  const goals = [await goalOf(em, first ?? ''), await goalOf(em, second ?? '')];
  const [lower, higher] = lowerId === first ? goals : goals.toReversed();
  if (!lower || !higher || lower.plan.id === higher.plan.id) throw badInput('The two goals are of one plan.', { higherId: 'is of the same plan' });
  return { lower, higher };
}

/** What is decided now, and the change set that recorded it. */
interface Decided {
  alignment: { id: string };
  changeSetId: string;
}

/** Keeps what somebody has decided about two goals, in place of what had been decided before. */
export async function decideAlignment(context: Context, kind: string, status: AlignmentStatus, input: DecideAlignmentInput): Promise<Decided> {
  const viewer = allowed(context, isCurator);
  check(input);
  return curatedWrite(context, viewer, { kind }, async (em, changeSet) => {
    const { lower, higher } = await goalsOf(em, input);
    const known = await em.findOne(Alignment, { lower: lower.id, higher: higher.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (known) refuseStale(known, input.version ?? 0);
    const values = {
      status,
      verdict: input.verdict ?? null,
      confidence: input.confidence ?? null,
      reason: input.reason ?? null,
      decidedBy: viewer.displayName,
    };
    const row = known ? em.assign(known, values) : em.create(Alignment, { lower: lower.id, higher: higher.id, ...values });
    await em.flush();
    return { alignment: { id: row.id }, changeSetId: changeSet.id };
  });
}
