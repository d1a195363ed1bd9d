import type { Em } from '../../db/orm.ts';
import { badInput, notFound } from '../core/errors.ts';
import type { Context } from '../core/context.ts';
import { readNodes } from '../query/reader.ts';
import { readScopeOf } from '../query/rights.ts';
import { liveBusOf } from './live-bus.ts';
import type { LiveContext } from './live-context.ts';
import { beginVisit, endVisit, keepVisit, visitorsOf, visitPulse, type Visitor } from './plan-visit.service.ts';

const mostPlans = 200;

/** A plan that a change set has touched. */
export interface TouchedPlan {
  planId: string;
  changeSetId: string;
}

/** Which of some plans the viewer sees. */
async function seenOf(context: Context, planIds: readonly string[]): Promise<boolean[]> {
  const nodes = await readNodes(context, planIds);
  return nodes.map((node) => node?.__typename === 'Plan');
}

/** The plans that a client names; refused where it does not see one of them. */
async function wantedPlans(context: Context, planIds: readonly string[]): Promise<Set<string>> {
  if (planIds.length > mostPlans) throw badInput(`At most ${mostPlans} plans can be named.`, { planIds: `names more than ${mostPlans}` });
  const visible = await seenOf(context, planIds);
  const missing = planIds.find((_, place) => !visible[place]);
  if (missing !== undefined) throw notFound('plan', missing);
  return new Set(planIds.map((id) => id.toLowerCase()));
}

async function plansOf(em: Em, changeSetId: string): Promise<string[]> {
  const [row]: { plans: string[] | null }[] = await em.execute('select plangraph_plans_of(?) as plans', [changeSetId]);
  return row?.plans ?? [];
}

/** The plans of a change set that a client is to hear of: those it named, or all that it sees. */
async function heardOf(context: Context, planIds: readonly string[], wanted: Set<string> | null): Promise<string[]> {
  if (wanted) return planIds.filter((id) => wanted.has(id));
  const visible = await seenOf(context, planIds);
  return planIds.filter((_, place) => visible[place]);
}

/** Each plan that is written from now on: of those named, else of all that the viewer sees. */
export async function planChanges(context: LiveContext, planIds: readonly string[] | null): Promise<AsyncGenerator<TouchedPlan>> {
  readScopeOf(context);
  const wanted = planIds && (await wantedPlans(context, planIds));
  const notices = await liveBusOf(context.database).notices(context.ended);
  return (async function* changes() {
    for await (const notice of notices) {
      if (notice.type !== 'changeSet') continue;
      const now = await context.now();
      const touched = notice.planIds ?? (await plansOf(now.em, notice.id));
      for (const planId of await heardOf(now, touched, wanted)) yield { planId, changeSetId: notice.id };
    }
  })();
}

/** Notes that the viewer has a plan open as long as they listen, and tells who else has: at once, and whenever that changes. */
export async function planVisitors(context: LiveContext, userId: string, planId: string): Promise<AsyncGenerator<Visitor[]>> {
  await wantedPlans(context, [planId]);
  const em = (): Em => context.database.orm.em.fork();
  const notices = await liveBusOf(context.database).notices(context.ended);
  const visit = await beginVisit(em(), planId, userId);
  const pulse = setInterval(() => void keepVisit(em(), visit).catch(() => undefined), visitPulse);
  return (async function* visitors() {
    try {
      yield await visitorsOf(em(), planId);
      for await (const notice of notices) {
        if (notice.type === 'visit' && notice.planId === planId) yield await visitorsOf(em(), planId);
      }
    } finally {
      clearInterval(pulse);
      await endVisit(em(), visit).catch(() => undefined);
    }
  })();
}
