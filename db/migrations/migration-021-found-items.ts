import { Migration } from '@mikro-orm/migrations';

const today = '(gm.member_from is null or gm.member_from <= current_date) and (gm.member_until is null or gm.member_until >= current_date)';

/** The plans that are counted, joined rather than compared with: thousands of values in a condition take the planner seconds. */
const wanted = 'unnest(plans) w (plan_id)';

const asked = (family: string): string => `(families is null or ${family} = any(families))`;

/** The items that involve a family, each with a bit for every way in which it does: a role held directly, one held through a group, being mentioned. */
const items = `
        held as (
          select plan_id, r.goal_id, r.measure_id, r.target_id, fm.family_id, 1 << array_position(roles, r.role) as way
          from ${wanted} join responsibility r using (plan_id) join unit_family_member fm on fm.unit_id = r.unit_id where ${asked('fm.family_id')}
          union all
          select plan_id, r.goal_id, r.measure_id, r.target_id, fm.family_id, 1 << (8 + array_position(roles, r.role))
          from ${wanted} join responsibility r using (plan_id) join unit_group_member gm on gm.group_id = r.group_id and ${today}
          join unit_family_member fm on fm.unit_id = gm.unit_id where ${asked('fm.family_id')}
          union all
          select plan_id, m.goal_id, m.measure_id, null, fm.family_id, 1
          from ${wanted} join mention m using (plan_id) join unit_family_member fm on fm.unit_id = m.unit_id where ${asked('fm.family_id')}
          union all
          select plan_id, m.goal_id, m.measure_id, null, m.family_id, 1 from ${wanted} join mention m using (plan_id) where m.family_id is not null and ${asked('m.family_id')}
        ),
        involved as (
          select plan_id, 'GOAL' as kind, goal_id as item, family_id, way from held where goal_id is not null
          union all select plan_id, 'MEASURE', measure_id, family_id, way from held where measure_id is not null
          union all select plan_id, 'TARGET', target_id, family_id, way from held where target_id is not null
          union all select t.plan_id, 'TARGET', t.id, h.family_id, h.way from held h join target t on t.goal_id = h.goal_id
          union all select t.plan_id, 'TARGET', t.id, h.family_id, h.way from held h join target t on t.measure_id = h.measure_id
        ),
        items as (select plan_id, kind, item, family_id, bit_or(way) as ways from involved group by plan_id, kind, item, family_id)`;

/** Counts some plans anew: what involves some families, or all of them. Planned for the arrays at hand, since a single plan and a whole country are read in different ways. */
const counting = (columns: string, insert: string, memory: string): string => `
      create or replace function plangraph_tally_families(plans uuid[], families uuid[]) returns void
      language plpgsql set plan_cache_mode = 'force_custom_plan'${memory} as $$
      declare
        roles constant text[] := array['LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'COOPERATING'];
      begin
        delete from family_tally k using ${wanted} where k.plan_id = w.plan_id and ${asked('k.family_id')};
        insert into family_tally (plan_id, kind, family_id, items, ${columns})
        with ${items.trim()}${insert};
      end $$;
    `;

const plansOfUnits = `
          select plan_id from responsibility where unit_id = any(units)
          union select r.plan_id from unit_group_member gm join responsibility r on r.group_id = gm.group_id where gm.unit_id = any(units)
          union select plan_id from mention where unit_id = any(units)`;

/**
 * Keeps for each plan and family not only how many items involve it but which, each with its ways: the first page of a list is then found by going through the plans in their order.
 * A family of many units is counted anew for a whole country at once: planned for as many units and plans as there are, with room to sort them in memory.
 */
export class Migration021FoundItems extends Migration {
  override up(): void {
    this.addSql('truncate family_tally;');
    this.addSql(
      'alter table "family_tally" drop column "ways", drop column "counts", add column "found" uuid[] not null, add column "ways" int[] not null, add column "all_ways" int not null;',
    );
    this.addSql('drop index "family_tally_family_id_kind_plan_id_items_index";');
    this.addSql(
      'create index "family_tally_family_id_kind_plan_id_items_all_ways_index" on "family_tally" ("family_id", "kind", "plan_id", "items", "all_ways");',
    );
    this.addSql(
      counting(
        'found, ways, all_ways',
        `
        select plan_id, kind, family_id, count(*), array_agg(item order by item), array_agg(ways order by item), bit_or(ways) from items group by plan_id, kind, family_id`,
        " set work_mem = '64MB'",
      ),
    );
    this.addSql(`
      create or replace function plangraph_plans_with(units uuid[]) returns uuid[] language plpgsql stable set plan_cache_mode = 'force_custom_plan' as $$
      begin
        return (select array_agg(plan_id) from (${plansOfUnits}
        ) plans);
      end $$;
    `);
    this.countAll();
  }

  override down(): void {
    this.addSql('truncate family_tally;');
    this.addSql('drop index "family_tally_family_id_kind_plan_id_items_all_ways_index";');
    this.addSql(
      'alter table "family_tally" drop column "found", drop column "ways", drop column "all_ways", add column "ways" int[] not null, add column "counts" int[] not null;',
    );
    this.addSql('create index "family_tally_family_id_kind_plan_id_items_index" on "family_tally" ("family_id", "kind", "plan_id", "items");');
    this.addSql(
      counting(
        'ways, counts',
        `,
        alike as (select plan_id, kind, family_id, ways, count(*)::int as count from items group by plan_id, kind, family_id, ways)
        select plan_id, kind, family_id, sum(count), array_agg(ways order by ways), array_agg(count order by ways) from alike group by plan_id, kind, family_id`,
        '',
      ),
    );
    this.addSql(`
      create or replace function plangraph_plans_with(units uuid[]) returns uuid[] language sql stable as $$
        select array_agg(plan_id) from (${plansOfUnits}
        ) plans
      $$;
    `);
    this.countAll();
  }

  private countAll(): void {
    // Counting all there is may take longer than a statement usually may.
    this.addSql('set local statement_timeout = 0;');
    this.addSql('select plangraph_tally_all();');
  }
}
