import { LockMode } from '@mikro-orm/core';
import type { Em } from '../../db/orm.ts';
import { Plan } from '../../db/plan/plan.entity.ts';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import type { Context } from '../core/context.ts';
import { notFound, PlanGraphError } from '../core/errors.ts';
import { allowed, refuseStale } from '../core/write.ts';
import { isUuid } from '../core/ids.ts';
import { curatedWrite } from '../rights/curated-write.ts';
import { isCurator } from '../rights/policy.ts';
import { refuseUnseen } from '../rights/refuse-unseen.ts';

async function planToChange(em: Em, id: string, version: number): Promise<Plan> {
  const plan = isUuid(id) ? await em.findOne(Plan, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!plan) throw notFound('plan', id);
  await refuseUnseen(em, 'Plan', plan.id);
  refuseStale(plan, version);
  return plan;
}

async function changeStatus(context: Context, kind: string, id: string, version: number, status: PlanStatus): Promise<{ id: string }> {
  const viewer = allowed(context, isCurator);
  return curatedWrite(context, viewer, { kind }, async (em) => {
    const plan = await planToChange(em, id, version);
    if (plan.status === status) throw new PlanGraphError('CONFLICT', `The plan is ${status} already.`, { id, status });
    plan.status = status;
    if (status === PlanStatus.PUBLISHED) plan.publishedAt ??= new Date();
    await em.flush();
    return { id: plan.id };
  });
}

/** Shows a draft or archived plan to every reader. */
export const publishPlan = (context: Context, id: string, version: number): Promise<{ id: string }> =>
  changeStatus(context, 'publishPlan', id, version, PlanStatus.PUBLISHED);

/** Takes a plan out of sight of readers. */
export const archivePlan = (context: Context, id: string, version: number): Promise<{ id: string }> =>
  changeStatus(context, 'archivePlan', id, version, PlanStatus.ARCHIVED);
