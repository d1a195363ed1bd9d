import type { InvolvementVia, ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { AnswerItem, PlanName } from './answers-query.ts';
import type { Involvement } from './duty-types.ts';
import { roleOrder } from './role-order.ts';
import type { MatrixColumn, RoleMatrixRow } from './RoleMatrix.tsx';

/** Whose answers are shown: the unit itself, or all units of a family. */
export interface Subject {
  unitIds: ReadonlySet<string>;
  familyCode?: string;
}

/** What a reader wants to see of the answers; empty means everything. */
export interface AnswerFilter {
  role: ResponsibilityRole | '';
  via: InvolvementVia | '';
  kind: 'Goal' | 'Measure' | '';
}

/** The answers of one plan, area by area. */
export interface PlanAnswers {
  plan: PlanName;
  areas: { id: string; title: string; items: AnswerItem[] }[];
  count: number;
}

/** How an item involves the subject, leaving out everybody else. */
export const involvementsOf = (item: AnswerItem, subject: Subject): Involvement[] =>
  item.involvements.filter(({ unit, family }) => (unit !== null && subject.unitIds.has(unit.id)) || (family !== null && family.code === subject.familyCode));

/** The items in which the subject has the role, in the way, that are asked for. */
export function filterAnswers(items: AnswerItem[], subject: Subject, { role, via, kind }: AnswerFilter): AnswerItem[] {
  return items.filter(
    (item) => (!kind || item.__typename === kind) && involvementsOf(item, subject).some((one) => (!role || one.role === role) && (!via || one.via === via)),
  );
}

/** Items by plan, the plan with most of them first, and within it by area in the order of the document. */
export function groupByPlan(items: AnswerItem[]): PlanAnswers[] {
  const plans = new Map<string, PlanAnswers>();
  for (const item of items) {
    const entry = plans.get(item.plan.id) ?? { plan: item.plan, areas: [], count: 0 };
    plans.set(item.plan.id, entry);
    entry.count += 1;
    const area = entry.areas.find(({ id }) => id === item.area.id);
    if (area) area.items.push(item);
    else entry.areas.push({ id: item.area.id, title: item.area.title, items: [item] });
  }
  for (const entry of plans.values()) entry.areas.sort((a, b) => (a.items[0]?.area.position ?? 0) - (b.items[0]?.area.position ?? 0));
  return [...plans.values()].toSorted((a, b) => b.count - a.count);
}

/** The subject's strongest part in an item: its highest role, or that it is only mentioned. */
export function standingOf(item: AnswerItem, subject: Subject): MatrixColumn {
  const roles = new Set(involvementsOf(item, subject).map((one) => one.role));
  return roleOrder.find((role) => roles.has(role)) ?? 'MENTION';
}

/** How many items of each plan the subject leads, answers for, … ; each item once, by its strongest part. */
export function countByPlan(items: AnswerItem[], subject: Subject): RoleMatrixRow[] {
  return groupByPlan(items).map(({ plan, areas }) => {
    const counts: RoleMatrixRow['counts'] = {};
    for (const item of areas.flatMap((area) => area.items)) {
      const standing = standingOf(item, subject);
      counts[standing] = (counts[standing] ?? 0) + 1;
    }
    return { id: plan.id, label: plan.title, to: `#plan-${plan.key}`, counts };
  });
}

/** The units that stand most often beside the subject in the same goal or measure. */
export function partnersOf(items: AnswerItem[], subject: Subject): { id: string; shortName: string; count: number }[] {
  const partners = new Map<string, { id: string; shortName: string; count: number }>();
  for (const item of items) {
    const units = new Map(
      item.responsibilities.nodes.flatMap(({ unit }) => (unit && !subject.unitIds.has(unit.id) ? [[unit.id, unit.shortName] as const] : [])),
    );
    for (const [id, shortName] of units) partners.set(id, { id, shortName, count: (partners.get(id)?.count ?? 0) + 1 });
  }
  return [...partners.values()].toSorted((a, b) => b.count - a.count);
}
