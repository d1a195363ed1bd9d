import { LockMode } from '@mikro-orm/core';
import type { ChangeSet } from '../../db/history/change-set.entity.ts';
import type { Em } from '../../db/orm.ts';
import { Plan } from '../../db/plan/plan.entity.ts';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import type { Context } from '../core/context.ts';
import { notFound, PlanGraphError } from '../core/errors.ts';
import { allowed, refuseStale } from '../core/write.ts';
import { isUuid } from '../core/ids.ts';
import type { Done } from '../curation/curate.ts';
import type { RowVersion } from '../curation/rows-to-write.ts';
import { type Several, type SeveralOptions, writeSeveral } from '../curation/several.ts';
import { curatedWrite } from '../rights/curated-write.ts';
import { isCurator } from '../rights/policy.ts';
import { refuseUnseen } from '../rights/refuse-unseen.ts';
import { planKind } from './plan.kind.ts';

async function planToChange(em: Em, id: string, version: number): Promise<Plan> {
  const plan = isUuid(id) ? await em.findOne(Plan, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!plan) throw notFound('plan', id);
  await refuseUnseen(em, 'Plan', plan.id);
  refuseStale(plan, version);
  return plan;
}

/** The plan that was changed, and the change set that recorded it. */
export interface ChangedPlan {
  plan: { id: string };
  changeSetId: string;
}

/** Which plan is meant, as it was read, and why it is changed. */
export interface PlanChange {
  id: string;
  version: number;
  reason?: string | null;
}

async function setStatus(em: Em, { id, version }: PlanChange, status: PlanStatus): Promise<void> {
  const plan = await planToChange(em, id, version);
  if (plan.status === status) throw new PlanGraphError('CONFLICT', `The plan is ${status} already.`, { id, status });
  plan.status = status;
  if (status === PlanStatus.PUBLISHED) plan.publishedAt ??= new Date();
  await em.flush();
}

async function changeStatus(context: Context, kind: string, change: PlanChange, status: PlanStatus): Promise<ChangedPlan> {
  const viewer = allowed(context, isCurator);
  const work = async (em: Em, changeSet: ChangeSet): Promise<ChangedPlan> => {
    await setStatus(em, change, status);
    return { plan: { id: change.id }, changeSetId: changeSet.id };
  };
  return curatedWrite(context, viewer, { kind, reason: change.reason || null }, work);
}

/** Shows a draft or archived plan to every reader. */
export const publishPlan = (context: Context, change: PlanChange): Promise<ChangedPlan> => changeStatus(context, 'publishPlan', change, PlanStatus.PUBLISHED);

/** Takes a plan out of sight of readers. */
export const archivePlan = (context: Context, change: PlanChange): Promise<ChangedPlan> => changeStatus(context, 'archivePlan', change, PlanStatus.ARCHIVED);

function changeStatuses(context: Context, verb: string, rows: readonly RowVersion[], status: PlanStatus, options: SeveralOptions): Promise<Done<Several>> {
  const work = async (em: Em, some: readonly RowVersion[]): Promise<void> => {
    for (const row of some) await setStatus(em, row, status);
  };
  return writeSeveral(context, planKind, verb, rows, work, options);
}

/** Shows several plans to every reader. */
export const publishPlans = (context: Context, rows: readonly RowVersion[], options: SeveralOptions): Promise<Done<Several>> =>
  changeStatuses(context, 'publishPlans', rows, PlanStatus.PUBLISHED, options);

/** Takes several plans out of sight of readers. */
export const archivePlans = (context: Context, rows: readonly RowVersion[], options: SeveralOptions): Promise<Done<Several>> =>
  changeStatuses(context, 'archivePlans', rows, PlanStatus.ARCHIVED, options);
