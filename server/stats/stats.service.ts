import type { SortDirection } from '../../schema/common/paging.ts';
import type { Context } from '../core/context.ts';
import { badInput } from '../core/errors.ts';
import { type Asking, askingOf, type FilterArgument, sliceOf } from '../query/asking.ts';
import type { Row } from '../query/executor.ts';
import { mapNamed } from '../query/map/entity-map.ts';
import { allOf, type Build } from '../query/sql/build.ts';
import { countCondition } from '../query/sql/filter.ts';
import { joinsOf, type StatKey, statTables } from './stats-sql.ts';

/** What can be counted. */
export type Counted = keyof typeof statTables;

/** How to count. */
export interface Counting {
  filter?: FilterArgument;
  groupBy: string[];
  having?: { count?: FilterArgument; plans?: FilterArgument } | null;
  orderBy?: { count?: SortDirection | null; plans?: SortDirection | null; key?: SortDirection | null }[] | null;
  first?: number | null;
  offset?: number | null;
}

const fieldOf = (key: string): string => key.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

const counts = { count: 'count(*)', plans: 'count(distinct c.plan_id)' };

function keysOf(counted: Counted, groupBy: readonly string[]): [string, StatKey][] {
  return [...new Set(groupBy)].map((name) => {
    const key = statTables[counted].keys[name];
    if (!key) throw badInput(`${counted} rows cannot be counted by ${name}.`, { groupBy: `does not know ${name}` });
    return [name, key];
  });
}

/** The rows to count, each with its keys; once for each of them, whoever else leads to the same. */
function countedSql(asking: Asking, build: Build, counted: Counted, filter: FilterArgument, keys: readonly StatKey[]): string {
  const { sql, multiplies } = joinsOf(statTables[counted], keys);
  const columns = ['t.id', 't.plan_id', ...(counted === 'Target' ? ['t.value'] : []), ...keys.map((key, place) => `${key.sql} as k${place}`)].join(', ');
  return `select ${multiplies ? 'distinct ' : ''}${columns} from ${mapNamed(counted)?.table} t${sql} where ${asking.where(build, counted, 't', filter)}`;
}

/** The statement of the groups, without order and page. */
function groupsSql(asking: Asking, build: Build, counted: Counted, { filter, having }: Counting, keys: readonly [string, StatKey][]): string {
  const rows = countedSql(
    asking,
    build,
    counted,
    filter,
    keys.map(([, key]) => key),
  );
  const names = keys.map((_key, place) => `c.k${place}`);
  const figures = counted === 'Target' ? ['min(c.value)::float8', 'max(c.value)::float8', 'avg(c.value)::float8'] : [];
  const kept = allOf(
    having?.count ? countCondition(counts.count, having.count, build, 'having.count') : null,
    having?.plans ? countCondition(counts.plans, having.plans, build, 'having.plans') : null,
  );
  const columns = [...names, `${counts.count}::int as rows`, `${counts.plans}::int as plans`, ...figures].join(', ');
  const grouped = names.length > 0 ? `group by ${names.join(', ')}` : '';
  return `select ${columns} from (${rows}) c ${grouped} having ${kept}`;
}

function orderSql(orderBy: Counting['orderBy'], keys: readonly unknown[]): string {
  const byKeys = (direction: string): string[] => keys.map((_key, place) => `k${place} ${direction} nulls last`);
  const asked = (orderBy ?? []).flatMap((order) => {
    const given = Object.entries(order).filter(([, direction]) => direction != null);
    const [[name, direction] = ['', '']] = given;
    if (given.length !== 1) throw badInput('orderBy: give one key an object.', { orderBy: 'must have one key an object' });
    if (name === 'key') return byKeys(String(direction));
    return [`${name === 'count' ? 'rows' : 'plans'} ${direction}`];
  });
  return [...(asked.length > 0 ? asked : ['rows desc']), ...byKeys('asc'), '1'].join(', ');
}

function shown(asking: Asking, keys: readonly [string, StatKey][], row: Row): Record<string, unknown> {
  const values = keys.map(([name, { entity }], place): [string, unknown] => [fieldOf(name), entity ? asking.item(entity, row[place]) : row[place]]);
  const [count, plans, minValue, maxValue, averageValue] = row.slice(keys.length);
  return { ...Object.fromEntries(values), count, plans, minValue, maxValue, averageValue };
}

/** Counts rows group by group. */
export async function countGroups(context: Context, counted: Counted, counting: Counting): Promise<object> {
  const { size, offset } = sliceOf(counting);
  const keys = keysOf(counted, counting.groupBy);
  const asking = await askingOf(context, counting.filter);
  const groups = async (): Promise<object[]> => {
    const build = asking.build();
    const sql = groupsSql(asking, build, counted, counting, keys);
    const rows = await asking.rows(`select * from (${sql}) g order by ${orderSql(counting.orderBy, keys)} limit ${size} offset ${offset}`, build);
    return rows.map((row) => shown(asking, keys, row));
  };
  const totalCount = async (): Promise<number> => {
    const build = asking.build();
    const [row] = await asking.rows(`select count(*)::int from (${groupsSql(asking, build, counted, counting, keys)}) g`, build);
    return Number(row?.[0]);
  };
  return { nodes: groups, totalCount };
}
