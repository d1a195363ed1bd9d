import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { Comparator } from '../../schema/target/target.enums.ts';
import type { CompareTargetsArgs } from '../../schema/target/target-questions.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf, refuseTooMany, sliceOf } from '../query/asking.ts';
import { allOf } from '../query/sql/build.ts';
import { directionOf, type Figure, figureText, rankFigures } from './figures.ts';

const mostCompared = 20_000;

interface Found extends Figure {
  id: string;
  planId: string;
  jurisdictionId: string;
  dueYear: number | null;
  words: string | null;
}

async function findIndicator(asking: Asking, { indicator, name }: CompareTargetsArgs): Promise<{ id: string; direction: IndicatorDirection } | null> {
  if ((indicator == null) === (name == null))
    throw badInput('Give indicator or name: exactly one.', { indicator: 'exactly one is needed', name: 'exactly one is needed' });
  const build = asking.build();
  const asked = name == null ? build.params.add(indicator, 'uuid', 'indicator') : `plangraph_fold(${build.params.add(name, 'text', 'name')})`;
  const named = `plangraph_fold(i.name) = ${asked} or exists (select 1 from indicator_alias a where a.indicator_id = i.id and plangraph_fold(a.name) = ${asked})`;
  const [row] = await asking.rows(`select i.id, i.direction from indicator i where ${name == null ? `i.id = ${asked}` : named} order by i.id limit 1`, build);
  return row ? { id: String(row[0]), direction: row[1] as IndicatorDirection } : null;
}

async function findTargets(asking: Asking, indicator: string, { dueYear, filter }: CompareTargetsArgs): Promise<Found[]> {
  const build = asking.build();
  const year = 'coalesce(t.due_year, p.period_end)';
  const where = allOf(
    `t.indicator_id = ${build.params.add(indicator, 'uuid', 'indicator')}`,
    dueYear == null ? null : `${year} = ${build.params.add(dueYear, 'int', 'dueYear')}`,
    asking.where(build, 'Target', 't', filter),
  );
  const rows = await asking.rows(
    `select t.id, t.plan_id, p.jurisdiction_id, ${year}, t.comparator, t.value::float8, t.value_max::float8, t.unit_of_measure, t.value_text
     from target t join plan p on p.id = t.plan_id where ${where} order by ${year} nulls last, p.jurisdiction_id, p.id, t.position, t.id limit ${mostCompared + 1}`,
    build,
  );
  refuseTooMany('targets', rows.length, mostCompared);
  return rows.map(([id, planId, jurisdictionId, due, comparator, value, valueMax, unit, words]) => ({
    id: String(id),
    planId: String(planId),
    jurisdictionId: String(jurisdictionId),
    dueYear: due as number | null,
    comparator: comparator as Comparator,
    value: value as number | null,
    valueMax: valueMax as number | null,
    unitOfMeasure: String(unit),
    words: words as string | null,
  }));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Ranks the figures of one year, the strictest first. */
function rankYear(found: readonly Found[], direction: IndicatorDirection): { found: Found; rank: number | null; fromMedian: number | null }[] {
  const ranks = rankFigures(found, direction);
  const units = new Set(found.filter(({ value }) => value !== null).map(({ unitOfMeasure }) => unitOfMeasure));
  const median = medianOf(found.flatMap(({ value }) => (value === null ? [] : [value])));
  const distance = ({ value }: Found): number | null => (value === null || units.size > 1 ? null : Number((value - median).toPrecision(12)));
  return found
    .map((each, place) => ({ found: each, rank: ranks[place] ?? null, fromMedian: distance(each) }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** Sets the figures of one indicator in all plans side by side; null where there is no such indicator. */
export async function compareTargets(context: Context, args: CompareTargetsArgs): Promise<object | null> {
  const { size, offset } = sliceOf(args);
  const asking = await askingOf(context, args.filter);
  const indicator = await findIndicator(asking, args);
  if (!indicator) return null;
  const found = await findTargets(asking, indicator.id, args);
  const direction = directionOf(indicator.direction, found);
  const years = Map.groupBy(found, ({ dueYear }) => dueYear);
  const ranked = [...years.values()].flatMap((year) => rankYear(year, direction));
  return {
    indicator: asking.item('Indicator', indicator.id),
    direction,
    totalCount: found.length,
    rows: ranked.slice(offset, offset + size).map(({ found: each, rank, fromMedian }) => ({
      target: asking.item('Target', each.id),
      plan: asking.item('Plan', each.planId),
      jurisdiction: asking.item('Jurisdiction', each.jurisdictionId),
      figure: figureText(each, each.words),
      dueYear: each.dueYear,
      rank,
      fromMedian,
    })),
  };
}
