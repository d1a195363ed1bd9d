import type { Em } from '../../../db/orm.ts';
import type { AlignmentStatus, AlignmentVerdict } from '../../../schema/alignment/alignment.enums.ts';
import { idList, type Row, rowsWhere } from '../apply/sql.ts';
import { nameRows } from './item-names.ts';
import type { PlanFile } from './plan-file.ts';

/** What ties the goals of plans to those of others, as stored. */
export interface StoredTies {
  alignments: Row[];
  /** The goals that ties lead to, by row id: the key of their plan, and what that plan's file calls them. */
  goalNames: Map<string, { plan: string; goal: string }>;
}

/** Loads what ties goals and measures to the goals of other plans. `supports` are the pairs that measures carry. */
export async function loadTies(em: Em, goals: Row[], supports: Row[]): Promise<StoredTies> {
  const alignments = await rowsWhere(
    em,
    'alignment',
    'lower_id',
    goals.map(({ id }) => id),
  );
  const own = new Set(goals.map(({ id }) => id));
  const far = [...alignments.map((row) => String(row.higher_id)), ...supports.map((row) => String(row.goal_id))].filter((id) => !own.has(id));
  const plans: { id: string; key: string }[] = await em.execute(
    'select distinct p.id, p.key from plan p join goal g on g.plan_id = p.id where g.id = any(?::uuid[]) or g.id = any(?::uuid[])',
    [idList(far), idList(own)],
  );
  const ids = plans.map(({ id }) => id);
  const keys = new Map(plans.map(({ id, key }) => [id, key]));
  const rows = await rowsWhere(em, 'goal', 'plan_id', ids, 'position');
  const areas = await rowsWhere(em, 'area', 'plan_id', ids, 'position');
  const goalNames = ids.flatMap((id) => {
    const mine = rows.filter((row) => row.plan_id === id);
    const names = nameRows(
      areas.filter((row) => row.plan_id === id),
      mine,
      [],
    );
    return mine.map((row) => [row.id, { plan: keys.get(id) ?? '', goal: names.get(row.id) ?? '' }] as const);
  });
  return { alignments, goalNames: new Map(goalNames) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which goals of higher plans the goals of a plan carry out, as somebody has decided. */
export function exportAlignments({ alignments, goalNames }: StoredTies, names: ReadonlyMap<string, string>): Pick<PlanFile, 'alignments'> {
  const found = alignments.flatMap((row) => {
    const [goal, to] = [names.get(String(row.lower_id)), goalNames.get(String(row.higher_id))];
    if (goal === undefined || !to) return [];
    return [
      {
        goal,
        to,
        status: row.status as AlignmentStatus,
        verdict: row.verdict as AlignmentVerdict | null,
        confidence: row.confidence as number | null,
        reason: row.reason as string | null,
        decidedBy: String(row.decided_by),
      },
    ];
  });
  const keyOf = ({ goal, to }: (typeof found)[number]): string => `${goal} ${to.plan} ${to.goal}`;
  return found.length > 0 ? { alignments: found.toSorted((a, b) => compare(keyOf(a), keyOf(b))) } : {};
}
