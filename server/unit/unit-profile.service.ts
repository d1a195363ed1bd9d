import type { Context } from '../core/context.ts';
import { isUuid } from '../core/ids.ts';
import { type Asking, askingOf, sliceOf } from '../query/asking.ts';
import { memberToday } from '../query/map/involvements.ts';
import type { Build } from '../query/sql/build.ts';

type SliceArguments = { first?: number | null; offset?: number | null };

/** What the unit answers for, by name and through groups of today, as the rows of `duty`. */
function dutiesSql(asking: Asking, build: Build, unit: string): string {
  const id = build.params.add(unit, 'uuid', 'unit');
  const seen = asking.where(build, 'Responsibility', 'r');
  const columns = 'r.id, r.role, r.plan_id, r.goal_id, r.measure_id, r.target_id';
  return `duty as materialized (
    select ${columns}, 'DIRECT' as via from responsibility r where r.unit_id = ${id} and ${seen}
    union all select ${columns}, 'GROUP' from responsibility r join unit_group_member gm on gm.group_id = r.group_id and ${memberToday('gm')} where gm.unit_id = ${id} and ${seen}
  )`;
}

async function duties(asking: Asking, unit: string): Promise<object[]> {
  const build = asking.build();
  const rows = await asking.rows(`with ${dutiesSql(asking, build, unit)} select role, via, count(*)::int from duty group by 1, 2 order by 3 desc, 1, 2`, build);
  return rows.map(([role, via, count]) => ({ role, via, count }));
}

async function plans(asking: Asking, unit: string, slice: SliceArguments): Promise<object[]> {
  const { size, offset } = sliceOf(slice);
  const build = asking.build();
  const rows = await asking.rows(
    `with ${dutiesSql(asking, build, unit)}, most as (select plan_id, count(*)::int as total from duty group by 1 order by 2 desc, 1 limit ${size} offset ${offset})
     select m.plan_id, m.total, d.role, d.via, count(*)::int from most m join duty d on d.plan_id = m.plan_id group by 1, 2, 3, 4 order by 2 desc, 1, 5 desc, 3, 4`,
    build,
  );
  return [...Map.groupBy(rows, ([plan]) => plan)].map(([plan, own]) => ({
    plan: asking.item('Plan', plan),
    count: own[0]?.[1],
    duties: own.map(([, , role, via, count]) => ({ role, via, count })),
  }));
}

async function themes(asking: Asking, unit: string): Promise<object[]> {
  const build = asking.build();
  const rows = await asking.rows(
    `with ${dutiesSql(asking, build, unit)}
     select a.theme, count(*)::int from duty d left join target t on t.id = d.target_id
       left join goal g on g.id = coalesce(d.goal_id, t.goal_id) left join measure m on m.id = coalesce(d.measure_id, t.measure_id)
       left join area a on a.id = coalesce(g.area_id, m.area_id)
     group by 1 order by 2 desc, 1`,
    build,
  );
  return rows.map(([theme, count]) => ({ theme, count }));
}

const owners = { Goal: 'goal_id', Measure: 'measure_id', Target: 'target_id' };
const shownItems = 10;

/** A row of others that answer for the same, by each kind of item. */
const othersSql = (unit: string): string =>
  Object.entries(owners)
    .map(
      ([type, column]) =>
        `select o.unit_id, '${type}:' || o.${column} as item, o.plan_id from duty d join responsibility o on o.${column} = d.${column} where o.unit_id <> ${unit}`,
    )
    .join(' union all ');

/** Items as `Goal:id,Measure:id`. */
const itemsOf = (text: string): string[][] => text.split(',').map((item) => item.split(':'));

async function partners(asking: Asking, unit: string, slice: SliceArguments): Promise<object[]> {
  const { size, offset } = sliceOf(slice);
  const build = asking.build();
  const rows = await asking.rows(
    `with ${dutiesSql(asking, build, unit)}, other as (${othersSql(build.params.add(unit, 'uuid', 'unit'))})
     select unit_id, count(distinct item)::int, count(distinct plan_id)::int, array_to_string((array_agg(distinct item))[1:${shownItems}], ',')
     from other group by 1 order by 2 desc, 3 desc, 1 limit ${size} offset ${offset}`,
    build,
  );
  return rows.map(([id, sharedCount, count, items]) => ({
    unit: asking.item('Unit', id),
    sharedCount,
    plans: count,
    sharedItems: () => Promise.all(itemsOf(String(items)).map(([type = '', itemId]) => asking.item(type, itemId)())),
  }));
}

/** What a unit has to do in all plans, and with whom; null where there is no such unit. */
export async function unitProfile(context: Context, unit: string): Promise<object | null> {
  const asking = await askingOf(context);
  const found = isUuid(unit) ? await asking.item('Unit', unit)() : null;
  if (!found) return null;
  return {
    unit: found,
    duties: () => duties(asking, unit),
    plans: (slice: SliceArguments) => plans(asking, unit, slice),
    themes: () => themes(asking, unit),
    partners: (slice: SliceArguments) => partners(asking, unit, slice),
  };
}
