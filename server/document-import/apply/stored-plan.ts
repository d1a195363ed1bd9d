import type { Em } from '../../../db/orm.ts';
import { type Row, rowsWhere } from './sql.ts';

/** The rows that plans are made of; all but the areas' parts lie by `plan_id`. */
export interface PlanParts {
  areas: Row[];
  goals: Row[];
  measures: Row[];
  targets: Row[];
  responsibilities: Row[];
  mentions: Row[];
  links: Row[];
  /** Which goals the measures support. */
  supports: Row[];
}

/** A plan's rows as the database has them; all lists are empty for a plan that is not there yet. */
export interface StoredPlan extends PlanParts {
  plan: Row | undefined;
}

/** Loads what plans are made of, in the plans' own order: one query a table. */
export async function loadParts(em: Em, planIds: readonly string[]): Promise<PlanParts> {
  const own = (table: string): Promise<Row[]> => rowsWhere(em, table, 'plan_id', planIds, 'position');
  const measures = await own('measure');
  return {
    measures,
    areas: await own('area'),
    goals: await own('goal'),
    targets: await own('target'),
    responsibilities: await own('responsibility'),
    mentions: await own('mention'),
    links: await own('plan_link'),
    supports: await rowsWhere(
      em,
      'measure_support',
      'measure_id',
      measures.map(({ id }) => id),
    ),
  };
}

const nothing: PlanParts = { areas: [], goals: [], measures: [], targets: [], responsibilities: [], mentions: [], links: [], supports: [] };

/** Loads everything of one plan. */
export async function loadPlan(em: Em, id: string | null): Promise<StoredPlan> {
  if (id === null) return { plan: undefined, ...nothing };
  const [plan] = await rowsWhere(em, 'plan', 'id', [id]);
  return { plan, ...(await loadParts(em, [id])) };
}
