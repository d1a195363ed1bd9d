import { PlanVisit } from '../../db/plan/plan-visit.entity.ts';
import { Plan } from '../../db/plan/plan.entity.ts';
import type { Em } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';

/** A visit that nobody has kept fresh for so long is over: its process has ended without a word. */
const longestSilence = 60_000;

/** How often a visit is kept fresh. */
export const visitPulse = 20_000;

/** Somebody who has a plan open. */
export interface Visitor {
  userId: string;
  displayName: string;
  since: Date;
}

/** Notes that somebody has opened a plan; returns the visit's id. */
export async function beginVisit(em: Em, planId: string, userId: string): Promise<string> {
  await em.nativeDelete(PlanVisit, { seenAt: { $lt: new Date(Date.now() - longestSilence) } });
  const visit = em.create(PlanVisit, { plan: em.getReference(Plan, planId), user: em.getReference(User, userId) });
  await em.flush();
  return visit.id;
}

/** Keeps a visit fresh. */
export const keepVisit = async (em: Em, id: string): Promise<void> => void (await em.nativeUpdate(PlanVisit, id, { seenAt: new Date() }));

/** Notes that the plan is closed again. */
export const endVisit = async (em: Em, id: string): Promise<void> => void (await em.nativeDelete(PlanVisit, id));

/** Who has a plan open, once each, whoever came first at the front. */
export async function visitorsOf(em: Em, planId: string): Promise<Visitor[]> {
  return em.execute(
    `select u.id as "userId", u.display_name as "displayName", min(v.since) as since
     from plan_visit v join app_user u on u.id = v.user_id
     where v.plan_id = ? and v.seen_at > ? group by u.id order by 3, 1`,
    [planId, new Date(Date.now() - longestSilence)],
  );
}
