import { SearchKind } from '../../schema/search/search.enums.ts';
import type { SearchArgs } from '../../schema/search/search.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf, sliceOf } from '../query/asking.ts';
import type { Row } from '../query/executor.ts';
import { type EntityMap, mapNamed } from '../query/map/entity-map.ts';
import type { Build } from '../query/sql/build.ts';
import { fragmentsOf } from './fragments.ts';

/** How many matching rows of a kind are weighed against each other. */
const mostWeighed = 2000;
const longestQuery = 200;

/** The types of the kinds, and what a match is worth: a name says more than a paragraph. */
const kinds: Record<SearchKind, { type: string; weight: number; plan: string }> = {
  PLAN: { type: 'Plan', weight: 1.2, plan: 't.id' },
  INDICATOR: { type: 'Indicator', weight: 1.1, plan: 'null::uuid' },
  UNIT: { type: 'Unit', weight: 1.1, plan: 'null::uuid' },
  FAMILY: { type: 'UnitFamily', weight: 1.1, plan: 'null::uuid' },
  GROUP: { type: 'UnitGroup', weight: 1.1, plan: 'null::uuid' },
  AREA: { type: 'Area', weight: 1, plan: 't.plan_id' },
  GOAL: { type: 'Goal', weight: 1, plan: 't.plan_id' },
  MEASURE: { type: 'Measure', weight: 1, plan: 't.plan_id' },
  TARGET: { type: 'Target', weight: 0.9, plan: 't.plan_id' },
  SECTION: { type: 'Section', weight: 0.7, plan: 't.plan_id' },
};

/** A row's words and other names in one text. */
function textOf(entity: EntityMap): string {
  const names = [...entity.lists.values()].flatMap((list) =>
    'value' in list
      ? [`coalesce((select '、' || string_agg(n.${list.value}, '、' order by n.${list.order}) from ${list.source} n where n.${list.parent} = t.id), '')`]
      : [],
  );
  return [entity.searchText?.('t') ?? "''", ...names].join(' || ');
}

/** How well a text fits: how often the words occur, less in a long text; more where it begins with them or is nothing else. */
function scoreOf(words: readonly string[], weight: number): string {
  const each = words.map((word) => {
    const folded = `plangraph_fold(${word})`;
    const times = `(length(f.folded) - length(replace(f.folded, ${folded}, '')))::float8 / length(${folded})`;
    return `ln(1 + ${times}) + case when starts_with(f.folded, ${folded}) then 0.5 else 0 end`;
  });
  return `round((${weight} * (${each.join(' + ')}) / (1 + ln(1 + length(f.folded) / 20.0)))::numeric, 6)::float8`;
}

function mapFor(kind: SearchKind): EntityMap {
  const map = mapNamed(kinds[kind].type);
  if (!map) throw new Error(`${kinds[kind].type} has no map in server/query/map.`);
  return map;
}

function hitsOf(asking: Asking, build: Build, kind: SearchKind, query: string, words: readonly string[]): string {
  const entity = mapFor(kind);
  const { type, weight, plan } = kinds[kind];
  const where = asking.where(build, type, 't', { search: query });
  const found = `select t.id, ${plan} as plan_id, ${textOf(entity)} as text from ${entity.table} t where ${where} limit ${mostWeighed}`;
  return `select '${kind}' as kind, h.id, h.plan_id, h.text, ${scoreOf(words, weight)} as score from (${found}) h cross join lateral (select plangraph_fold(h.text) as folded) f`;
}

function hit(asking: Asking, [kind, id, plan, text, score]: Row, words: readonly string[]): object {
  return {
    kind,
    score,
    node: asking.item(kinds[kind as SearchKind].type, id),
    plan: asking.item('Plan', plan),
    fragments: () => fragmentsOf(String(text), words),
  };
}

function wordsOf(query: string): string[] {
  const words = query.split(/\s+/u).filter(Boolean);
  if (words.length === 0) throw badInput('query: write at least one word.', { query: 'has no words' });
  if (query.length > longestQuery)
    throw badInput(`query: at most ${longestQuery} characters can be searched for.`, { query: `has more than ${longestQuery} characters` });
  return words;
}

async function countKinds(asking: Asking, asked: readonly SearchKind[], query: string): Promise<{ kind: SearchKind; count: number }[]> {
  const build = asking.build();
  const arms = asked.map(
    (kind) => `select '${kind}', count(*)::int from ${mapFor(kind).table} t where ${asking.where(build, kinds[kind].type, 't', { search: query })}`,
  );
  const rows = await asking.rows(arms.join(' union all '), build);
  const found = new Map(rows.map(([kind, count]) => [kind, Number(count)]));
  return asked.map((kind) => ({ kind, count: found.get(kind) ?? 0 }));
}

/** Searches rows of several types at once, the best first. */
export async function search(context: Context, args: SearchArgs): Promise<object> {
  const { size, offset } = sliceOf(args);
  const words = wordsOf(args.query);
  const asked = Object.values(SearchKind).filter((kind) => !args.kinds || args.kinds.includes(kind));
  const asking = await askingOf(context);
  const nodes = async (): Promise<object[]> => {
    if (asked.length === 0) return [];
    const build = asking.build();
    const params = words.map((word) => build.params.add(word, 'text', 'query'));
    const arms = asked.map((kind) => `(${hitsOf(asking, build, kind, args.query, params)})`).join(' union all ');
    const rows = await asking.rows(`select * from (${arms}) hit order by score desc, kind, id limit ${size} offset ${offset}`, build);
    return rows.map((row) => hit(asking, row, words));
  };
  let counted: ReturnType<typeof countKinds> | undefined;
  const counts = (): ReturnType<typeof countKinds> => (counted ??= asked.length === 0 ? Promise.resolve([]) : countKinds(asking, asked, args.query));
  return { nodes, counts, totalCount: async () => (await counts()).reduce((sum, { count }) => sum + count, 0) };
}
