import type { Em } from '../../../db/orm.ts';
import { type Row, rowsWhere } from './sql.ts';

/** A plan's rows as the database has them; all lists are empty for a plan that is not there yet. */
export interface StoredPlan {
  plan: Row | undefined;
  areas: Row[];
  goals: Row[];
  measures: Row[];
  targets: Row[];
  responsibilities: Row[];
  mentions: Row[];
  links: Row[];
  supports: Row[];
}

/** Loads everything of one plan: one query a table. */
export async function loadPlan(em: Em, id: string | null): Promise<StoredPlan> {
  if (id === null) return { plan: undefined, areas: [], goals: [], measures: [], targets: [], responsibilities: [], mentions: [], links: [], supports: [] };
  const own = (table: string): Promise<Row[]> => rowsWhere(em, table, 'plan_id', [id], 'position');
  const [plan] = await rowsWhere(em, 'plan', 'id', [id]);
  const measures = await own('measure');
  return {
    plan,
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
      measures.map((row) => row.id),
    ),
  };
}
