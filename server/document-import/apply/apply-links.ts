import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { PlanLinkKind } from '../../../schema/plan/plan.enums.ts';
import type { PlanFile } from '../export/plan-file.ts';
import { doubtful, reason } from '../resolve/reasons.ts';
import { similarPlan } from '../resolve/resolve-questions.ts';
import type { ApplyContext, ItemIds } from './apply-context.ts';
import type { ApplyInput } from './apply-input.ts';
import { isCurated } from './row-set.ts';
import { type Row, updateRows } from './sql.ts';
import type { StoredPlan } from './stored-plan.ts';
import { must } from '../resolve/must.ts';

/** The plan that a title means, undefined where none has it; a plan of a similar title is asked about. */
function linkedPlan(context: ApplyContext, file: PlanFile, planId: string, kind: PlanLinkKind, title: string): string | undefined {
  const { ref = '', key } = file.plan;
  const said = file.plan.linksTo?.findLast((link) => link.kind === kind && link.title === title)?.plan;
  const picked = said === undefined ? undefined : context.titles.idOf(said);
  const finding = picked === undefined ? context.titles.find(title) : { id: picked, confidence: 1, reasons: [reason(ImportReasonCode.PICKED)] };
  const traced = context.trace.links.get(ref) ?? [];
  context.trace.links.set(ref, [...traced, { ...finding, kind, title }]);
  const isAnswered = file.plan.linksTo?.some((link) => link.title === title) === true;
  const similar = context.titles.similar(title).filter((each) => context.titles.idOf(each) !== planId);
  if (finding.confidence < doubtful && !isAnswered && similar.length > 0) context.report.questions.push(similarPlan(title, similar, key));
  return finding.id ?? undefined;
}

/** What a plan rests on or connects to, with the plan of that title where the graph has it. */
export function applyLinks(context: ApplyContext, file: PlanFile, planId: string, stored: StoredPlan): void {
  const { basis, links = [] } = file.plan;
  if (basis === undefined && file.plan.links === undefined) return stored.links.forEach((row) => context.sets.link.leave(row));
  const wanted = [...(basis ?? []).map((title) => ({ kind: PlanLinkKind.BASIS, title })), ...links].map(({ kind, title }) => ({
    kind,
    title: title.slice(0, 300),
  }));
  const seen = new Set<string>();
  wanted.forEach(({ kind, title }, position) => {
    const key = `${kind} ${title}`;
    if (seen.has(key)) return;
    seen.add(key);
    const existing = stored.links.find((row) => row.kind === kind && row.title === title);
    const target = linkedPlan(context, file, planId, kind, title);
    const values = { plan_id: planId, kind, title, position, target_id: typeof existing?.target_id === 'string' || target === planId ? undefined : target };
    context.sets.link.put(existing, values, title);
  });
  context.sets.link.sweep(stored.links, (row) => String(row.title), isCurated);
}

/** Which goals each measure supports; only where the plan says so. */
export function applySupports(context: ApplyContext, file: PlanFile, stored: StoredPlan, items: ItemIds): void {
  for (const measure of file.measures) {
    const measureId = must(items.measures.get(measure.id), measure.id);
    for (const goalId of new Set(measure.supports?.map((id) => items.goals.get(id)))) {
      if (goalId === undefined) continue;
      const existing = stored.supports.find((row) => row.measure_id === measureId && row.goal_id === goalId);
      context.sets.support.put(existing, { measure_id: measureId, goal_id: goalId }, measure.id);
    }
  }
}

/** Points links at the plans that the file names by key (a reviewer: by title), where they point nowhere yet. */
export async function joinNamedLinks(context: ApplyContext, inputs: readonly ApplyInput[]): Promise<void> {
  const keys = new Map(context.report.plans.map((plan, index) => [inputs.flatMap(({ plans }) => plans)[index]?.plan.key, plan.id]));
  for (const file of inputs.flatMap(({ plans }) => plans)) {
    for (const { kind, title, plan } of file.plan.linksTo ?? []) {
      const rows: { id: string }[] = await context.em.execute(
        `update plan_link l set target_id = p.id from plan p where ? in (p.key, p.title) and l.plan_id = ? and l.kind = ? and l.title = ? and l.target_id is null and p.id <> l.plan_id
         returning l.id`,
        [plan, keys.get(file.plan.key), kind, title],
      );
      context.report.counts.link.changed += rows.length;
    }
  }
}

/** Points links of plans that were there before at the plans that have come. */
export async function joinOpenLinks(context: ApplyContext): Promise<void> {
  const open: { id: string; plan_id: string; title: string }[] = await context.em.execute(
    'select id, plan_id, title from plan_link where target_id is null order by id',
  );
  const joined: Row[] = open.flatMap(({ id, plan_id, title }) => {
    const target = context.titles.idOf(title);
    return target === undefined || target === plan_id ? [] : [{ id, target_id: target }];
  });
  context.report.counts.link.changed += joined.length;
  await updateRows(context.em, 'plan_link', joined);
}
