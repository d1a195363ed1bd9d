import { newId } from '../../../db/base.entity.ts';
import type { Em } from '../../../db/orm.ts';
import { nameRows } from '../export/item-names.ts';
import type { PlanFile } from '../export/plan-file.ts';
import type { ApplyContext } from './apply-context.ts';
import type { ApplyInput } from './apply-input.ts';
import { idList, insertRows, type Row, rowsWhere } from './sql.ts';

/** A goal of a plan: the plan's key, and what its file calls the goal. */
interface GoalName {
  plan: string;
  goal: string;
}

/** What the stored goals of a plan are called in its file. */
async function storedGoals(em: Em, key: string): Promise<Map<string, string>> {
  const [plan]: { id: string }[] = await em.execute('select id from plan where key = ?', [key]);
  if (!plan) return new Map();
  const [areas, goals] = [await rowsWhere(em, 'area', 'plan_id', [plan.id], 'position'), await rowsWhere(em, 'goal', 'plan_id', [plan.id], 'position')];
  const names = nameRows(areas, goals, []);
  return new Map(goals.map(({ id }) => [names.get(id) ?? '', id]));
}

/** Finds goals by plan and name: those of this import first, else those that are there already. */
class GoalFinder {
  private readonly context: ApplyContext;
  private readonly stored = new Map<string, Promise<Map<string, string>>>();

  constructor(context: ApplyContext) {
    this.context = context;
  }

  async find({ plan, goal }: GoalName): Promise<string | undefined> {
    const written = this.context.itemIds.get(plan);
    if (written) return written.goals.get(goal);
    const reading = this.stored.get(plan) ?? storedGoals(this.context.em, plan);
    this.stored.set(plan, reading);
    return (await reading).get(goal);
  }
}

async function alignmentsOf(context: ApplyContext, finder: GoalFinder, file: PlanFile): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { goal, to, status, verdict, confidence, reason, decidedBy } of file.alignments ?? []) {
    const [lower, higher] = [context.itemIds.get(file.plan.key)?.goals.get(goal), await finder.find(to)];
    if (lower === undefined || higher === undefined || lower === higher) continue;
    rows.push({
      id: newId(),
      lower_id: lower,
      higher_id: higher,
      status,
      verdict: verdict ?? null,
      confidence: confidence ?? null,
      reason: reason ?? null,
      decided_by: decidedBy,
    });
  }
  return rows;
}

async function supportsOf(context: ApplyContext, finder: GoalFinder, file: PlanFile): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id, supportsElsewhere = [] } of file.measures) {
    const measure = context.itemIds.get(file.plan.key)?.measures.get(id);
    for (const name of supportsElsewhere) {
      const goal = await finder.find(name);
      if (measure !== undefined && goal !== undefined) rows.push({ id: newId(), measure_id: measure, goal_id: goal });
    }
  }
  return rows;
}

/** Writes the pairs that are not there yet; what is there stays as somebody has decided it. */
async function addPairs(context: ApplyContext, table: string, [one, other]: [string, string], rows: Row[]): Promise<void> {
  const known: Row[] = await context.em.execute(`select id, ${one}, ${other} from ${table} where ${one} = any(?::uuid[])`, [
    idList(rows.map((row) => String(row[one]))),
  ]);
  const pairs = new Set(known.map((row) => `${String(row[one])} ${String(row[other])}`));
  const missing = rows.filter((row) => !pairs.has(`${String(row[one])} ${String(row[other])}`));
  await insertRows(context.em, table, missing);
  context.report.counts.link.added += missing.length;
}

/** Ties goals and measures to the goals of other plans, once all plans are written; a tie to a plan that is not there is left out. */
export async function applyTies(context: ApplyContext, inputs: readonly ApplyInput[]): Promise<void> {
  const finder = new GoalFinder(context);
  const [alignments, supports]: [Row[], Row[]] = [[], []];
  for (const file of inputs.flatMap(({ plans }) => plans)) {
    alignments.push(...(await alignmentsOf(context, finder, file)));
    supports.push(...(await supportsOf(context, finder, file)));
  }
  if (alignments.length > 0) await addPairs(context, 'alignment', ['lower_id', 'higher_id'], alignments);
  if (supports.length > 0) await addPairs(context, 'measure_support', ['measure_id', 'goal_id'], supports);
}
