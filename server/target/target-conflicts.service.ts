import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { Comparator } from '../../schema/target/target.enums.ts';
import { TargetConflictReason, TargetConflictScope } from '../../schema/target/target-questions.enums.ts';
import type { TargetConflictsArgs } from '../../schema/target/target-questions.inputs.ts';
import type { Context } from '../core/context.ts';
import { type Asking, askingOf, refuseTooMany, sliceOf } from '../query/asking.ts';
import type { Row } from '../query/executor.ts';
import { type Figure, figureText, judgeAgainstHigher, judgeOnePlace } from './figures.ts';

const mostPairs = 20_000;

interface Side extends Figure {
  id: string;
  quote: string;
}

interface Pair {
  scope: TargetConflictScope;
  indicatorId: string | null;
  direction: IndicatorDirection | null;
  dueYear: number;
  first: Side;
  second: Side;
}

interface Conflict extends Pair {
  reason: TargetConflictReason;
}

const sideColumns = (alias: string): string =>
  ['id', 'quote', 'comparator', 'value', 'value_max', 'unit_of_measure'].map((column) => `${alias}.${column}`).join(', ');

const sideOf = ([id, quote, comparator, value, valueMax, unit]: Row): Side => ({
  id: String(id),
  quote: String(quote ?? ''),
  comparator: comparator as Comparator,
  value: value as number | null,
  valueMax: valueMax as number | null,
  unitOfMeasure: String(unit),
});

const pairOf = ([scope, indicatorId, direction, dueYear, ...sides]: Row): Pair => ({
  scope: scope as TargetConflictScope,
  indicatorId: indicatorId as string | null,
  direction: direction as IndicatorDirection | null,
  dueYear: Number(dueYear),
  first: sideOf(sides.slice(0, 6)),
  second: sideOf(sides.slice(6)),
});

/** Pairs of figures of one indicator and year in one place or in places one above the other, unless they are written alike. */
async function findPairs(asking: Asking, { filter }: TargetConflictsArgs): Promise<Pair[]> {
  const build = asking.build();
  const asked = filter ? `asked as materialized (select t.id from target t where ${asking.where(build, 'Target', 't', filter)}),` : '';
  const isAsked = filter ? 'and (a.id in (select id from asked) or b.id in (select id from asked))' : '';
  const rows = await asking.rows(
    `with ${asked} side as materialized (
      select t.id, t.plan_id, p.jurisdiction_id, t.indicator_id, coalesce(t.indicator_id::text, plangraph_fold(t.indicator_name)) as subject,
        coalesce(t.due_year, p.period_end) as due, t.comparator, t.value::float8 as value, t.value_max::float8 as value_max, t.unit_of_measure,
        coalesce(t.quote, g.statement, m.statement, t.indicator_name) as quote
      from target t join plan p on p.id = t.plan_id left join goal g on g.id = t.goal_id left join measure m on m.id = t.measure_id
      where t.value is not null and coalesce(t.due_year, p.period_end) is not null and ${asking.where(build, 'Target', 't')}
    ), above as (
      select j.id as lower_id, higher::uuid as higher_id from jurisdiction j cross join unnest(string_to_array(rtrim(j.path, '/'), '/')) higher
      where exists (select 1 from plan where plan.jurisdiction_id = j.id)
    )
    select case when a.plan_id = b.plan_id then 'SAME_PLAN' when a.jurisdiction_id = b.jurisdiction_id then 'SAME_PLACE' else 'HIGHER_PLACE' end,
      a.indicator_id, i.direction, a.due, ${sideColumns('a')}, ${sideColumns('b')}
    from side a join above on above.lower_id = a.jurisdiction_id
      join side b on b.jurisdiction_id = above.higher_id and b.subject = a.subject and b.due = a.due
      left join indicator i on i.id = a.indicator_id
    where (a.jurisdiction_id <> b.jurisdiction_id or a.id < b.id) ${isAsked}
      and (a.value, a.value_max, a.comparator, a.unit_of_measure) is distinct from (b.value, b.value_max, b.comparator, b.unit_of_measure)
    order by i.name, a.subject, a.due, a.id, b.id limit ${mostPairs + 1}`,
    build,
  );
  refuseTooMany('pairs of figures', rows.length, mostPairs);
  return rows.map(pairOf);
}

function judge(pair: Pair): Conflict | null {
  const { first, second, scope, direction } = pair;
  const reason = scope === TargetConflictScope.HIGHER_PLACE ? judgeAgainstHigher(first, second, direction) : judgeOnePlace(first, second);
  return reason ? { ...pair, reason } : null;
}

const weight = ({ reason }: Conflict): number => Object.values(TargetConflictReason).indexOf(reason);

const isIn = <T>(asked: readonly T[] | null | undefined, value: T): boolean => !asked || asked.includes(value);

function shown(asking: Asking, { reason, scope, indicatorId, dueYear, first, second }: Conflict): object {
  return {
    reason,
    scope,
    dueYear,
    indicator: asking.item('Indicator', indicatorId),
    first: asking.item('Target', first.id),
    firstFigure: figureText(first, null),
    firstQuote: first.quote,
    second: asking.item('Target', second.id),
    secondFigure: figureText(second, null),
    secondQuote: second.quote,
  };
}

/** Finds figures for one indicator and year that do not go together. */
export async function targetConflicts(context: Context, args: TargetConflictsArgs): Promise<object> {
  const { size, offset } = sliceOf(args);
  const asking = await askingOf(context, args.filter);
  const judged = (await findPairs(asking, args)).map(judge).filter((conflict) => conflict !== null);
  const conflicts = judged.filter(({ reason, scope }) => isIn(args.reasons, reason) && isIn(args.scopes, scope)).toSorted((a, b) => weight(a) - weight(b));
  return { nodes: conflicts.slice(offset, offset + size).map((conflict) => shown(asking, conflict)), totalCount: conflicts.length };
}
