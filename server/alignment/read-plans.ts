import type { AlignmentStatus, AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { Comparator } from '../../schema/target/target.enums.ts';
import { badInput, notFound } from '../core/errors.ts';
import { type Asking, refuseTooMany } from '../query/asking.ts';
import type { GoalFacts, TargetFacts } from './likeness.ts';

const mostGoals = 600;

/** What has been decided about two goals. */
export interface Decision {
  id: string;
  lowerId: string;
  higherId: string;
  status: AlignmentStatus;
  verdict: AlignmentVerdict | null;
  confidence: number | null;
}

/** Two plans as they are set against each other. */
export interface TwoPlans {
  lower: GoalFacts[];
  higher: GoalFacts[];
  decisions: Decision[];
  directions: Map<string, IndicatorDirection>;
}

async function readGoals(asking: Asking, plan: string, where: string): Promise<GoalFacts[]> {
  const build = asking.build();
  const seen = asking.where(build, 'Plan', 'p');
  const rows = await asking.rows(
    `select p.id, g.id, g.statement, a.theme from plan p left join goal g on g.plan_id = p.id left join area a on a.id = g.area_id
     where p.id = ${build.params.add(plan, 'uuid', where)} and ${seen} order by a.position, g.position, g.id limit ${mostGoals + 1}`,
    build,
  );
  if (rows.length === 0) throw notFound('plan', plan);
  refuseTooMany('goals in a plan', rows.length, mostGoals);
  return rows.flatMap(([, id, text, theme]) => (id === null ? [] : [{ id: String(id), text: String(text), theme: theme as string | null, targets: [] }]));
}

async function readTargets(asking: Asking, goals: readonly GoalFacts[]): Promise<Map<string, IndicatorDirection>> {
  const build = asking.build();
  const rows = await asking.rows(
    `select t.goal_id, t.id, coalesce(t.indicator_id::text, plangraph_fold(t.indicator_name)), coalesce(i.name, t.indicator_name), i.direction,
       coalesce(t.due_year, p.period_end), t.comparator, t.value::float8, t.value_max::float8, t.unit_of_measure
     from target t join plan p on p.id = t.plan_id left join indicator i on i.id = t.indicator_id
     where t.goal_id = any(${build.params.addIds(goals.map(({ id }) => id))}) and ${asking.where(build, 'Target', 't')} order by t.position, t.id`,
    build,
  );
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const directions = new Map<string, IndicatorDirection>();
  for (const [goal, id, subject, name, direction, dueYear, comparator, value, valueMax, unit] of rows) {
    const facts = { id: String(id), subject: String(subject), name: String(name), dueYear, comparator: comparator as Comparator, value, valueMax };
    byId.get(String(goal))?.targets.push({ ...facts, unitOfMeasure: String(unit) } as TargetFacts);
    if (direction) directions.set(String(subject), direction as IndicatorDirection);
  }
  return directions;
}

async function readDecisions(asking: Asking, lower: readonly GoalFacts[], higher: readonly GoalFacts[]): Promise<Decision[]> {
  const build = asking.build();
  const [low, high] = [lower, higher].map((goals) => build.params.addIds(goals.map(({ id }) => id)));
  const rows = await asking.rows(
    `select id, lower_id, higher_id, status, verdict, confidence from alignment where lower_id = any(${low}) and higher_id = any(${high}) order by id`,
    build,
  );
  return rows.map(([id, lowerId, higherId, status, verdict, confidence]) => ({
    id: String(id),
    lowerId: String(lowerId),
    higherId: String(higherId),
    status: status as AlignmentStatus,
    verdict: verdict as AlignmentVerdict | null,
    confidence: confidence as number | null,
  }));
}

/** Reads two plans with their goals' figures and what has been decided about them. */
export async function readTwoPlans(asking: Asking, plan: string, against: string): Promise<TwoPlans> {
  if (plan === against) throw badInput('plan and against are the same plan.', { against: 'is the same plan' });
  const [lower, higher] = await Promise.all([readGoals(asking, plan, 'plan'), readGoals(asking, against, 'against')]);
  const [directions, decisions] = await Promise.all([readTargets(asking, [...lower, ...higher]), readDecisions(asking, lower, higher)]);
  return { lower, higher, decisions, directions };
}
