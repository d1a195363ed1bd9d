import { Migration } from '@mikro-orm/migrations';

/** The sets of ways in which an item involves a family: a bit for each role held directly, for each held through a group, and one for being mentioned. */
const heldWays = `
        held as (
          select r.plan_id, r.goal_id, r.measure_id, r.target_id, fm.family_id, 1 << array_position(roles, r.role) as way
          from responsibility r join unit_family_member fm on fm.unit_id = r.unit_id where r.plan_id = any(plans) and (families is null or fm.family_id = any(families))
          union all
          select r.plan_id, r.goal_id, r.measure_id, r.target_id, fm.family_id, 1 << (8 + array_position(roles, r.role))
          from responsibility r
          join unit_group_member gm on gm.group_id = r.group_id
            and (gm.member_from is null or gm.member_from <= current_date) and (gm.member_until is null or gm.member_until >= current_date)
          join unit_family_member fm on fm.unit_id = gm.unit_id where r.plan_id = any(plans) and (families is null or fm.family_id = any(families))
          union all
          select m.plan_id, m.goal_id, m.measure_id, null, fm.family_id, 1
          from mention m join unit_family_member fm on fm.unit_id = m.unit_id where m.plan_id = any(plans) and (families is null or fm.family_id = any(families))
          union all
          select m.plan_id, m.goal_id, m.measure_id, null, m.family_id, 1
          from mention m where m.family_id is not null and m.plan_id = any(plans) and (families is null or m.family_id = any(families))
        )`;

/**
 * Keeps for each plan how many items it has and how many of them involve each family of units, so that a count over a whole country is a sum over its plans.
 * The plans that a change set has touched are counted anew as the last thing of its transaction, behind the lock that the seal of the history takes:
 * one after another, so that none misses what another has just committed. Days on which memberships of groups begin or end bound what is kept; whoever reads
 * counts the plans that are out of date, and the next change sets count them anew.
 */
export class Migration019Tallies extends Migration {
  override up(): void {
    this.addSql(
      `create table "plan_tally" ("plan_id" uuid not null, "areas" int not null, "goals" int not null, "measures" int not null, "targets" int not null, "responsibilities" int not null, "mentions" int not null, "holds_from" date null, "holds_until" date null, primary key ("plan_id"));`,
    );
    this.addSql(`create index "plan_tally_holds_from_index" on "plan_tally" ("holds_from");`);
    this.addSql(`create index "plan_tally_holds_until_index" on "plan_tally" ("holds_until");`);
    this.addSql(
      `create table "family_tally" ("plan_id" uuid not null, "kind" text not null, "family_id" uuid not null, "items" int not null, "ways" int[] not null, "counts" int[] not null, primary key ("plan_id", "kind", "family_id"));`,
    );
    this.addSql(`create index "family_tally_family_id_kind_plan_id_items_index" on "family_tally" ("family_id", "kind", "plan_id", "items");`);
    this.addCounting();
    this.addKeeping();
    // Counting all there is may take longer than a statement usually may.
    this.addSql('set local statement_timeout = 0;');
    this.addSql('select plangraph_tally_all();');
  }

  override down(): void {
    this.addSql('drop trigger "tally" on "change_set";');
    this.addSql(
      'drop function plangraph_tally_new(), plangraph_plans_with(uuid[]), plangraph_tally_all(), plangraph_touched(uuid), plangraph_tally_plans(uuid[]), plangraph_tally_families(uuid[], uuid[]);',
    );
    this.addSql('drop table "family_tally", "plan_tally";');
  }

  /** Counts some plans anew (wholly, or what involves some families), or all of them, e.g. after rows have been loaded past the triggers. */
  private addCounting(): void {
    this.addSql(`
      create function plangraph_tally_plans(plans uuid[]) returns void language plpgsql as $$
      begin
        delete from plan_tally where plan_id = any(plans);
        insert into plan_tally (plan_id, areas, goals, measures, targets, responsibilities, mentions, holds_from, holds_until)
        select p.id,
          (select count(*) from area x where x.plan_id = p.id), (select count(*) from goal x where x.plan_id = p.id),
          (select count(*) from measure x where x.plan_id = p.id), (select count(*) from target x where x.plan_id = p.id),
          (select count(*) from responsibility x where x.plan_id = p.id), (select count(*) from mention x where x.plan_id = p.id),
          bounds.since, bounds.until
        from plan p
        cross join lateral (
          select max(day) filter (where day <= current_date) as since, min(day) filter (where day > current_date) as until
          from responsibility r join unit_group_member gm on gm.group_id = r.group_id cross join lateral (values (gm.member_from), (gm.member_until + 1)) days (day)
          where r.plan_id = p.id
        ) bounds
        where p.id = any(plans);
        perform plangraph_tally_families(plans, null);
      end $$;
    `);
    // Planned for the arrays at hand: a single plan and a whole country are read in different ways.
    this.addSql(`
      create function plangraph_tally_families(plans uuid[], families uuid[]) returns void language plpgsql set plan_cache_mode = 'force_custom_plan' as $$
      declare
        roles constant text[] := array['LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'COOPERATING'];
      begin
        delete from family_tally where plan_id = any(plans) and (families is null or family_id = any(families));
        insert into family_tally (plan_id, kind, family_id, items, ways, counts)
        with ${heldWays.trim()},
        involved as (
          select plan_id, 'GOAL' as kind, goal_id as item, family_id, way from held where goal_id is not null
          union all select plan_id, 'MEASURE', measure_id, family_id, way from held where measure_id is not null
          union all select plan_id, 'TARGET', target_id, family_id, way from held where target_id is not null
          union all select t.plan_id, 'TARGET', t.id, h.family_id, h.way from held h join target t on t.goal_id = h.goal_id
          union all select t.plan_id, 'TARGET', t.id, h.family_id, h.way from held h join target t on t.measure_id = h.measure_id
        ),
        items as (select plan_id, kind, item, family_id, bit_or(way) as ways from involved group by plan_id, kind, item, family_id),
        alike as (select plan_id, kind, family_id, ways, count(*)::int as count from items group by plan_id, kind, family_id, ways)
        select plan_id, kind, family_id, sum(count), array_agg(ways order by ways), array_agg(count order by ways) from alike group by plan_id, kind, family_id;
      end $$;
    `);
    this.addSql(`
      create function plangraph_tally_all() returns void language plpgsql as $$
      declare
        batch uuid[];
      begin
        perform pg_advisory_xact_lock(7326117);
        delete from plan_tally t where not exists (select from plan p where p.id = t.plan_id);
        delete from family_tally t where not exists (select from plan p where p.id = t.plan_id);
        for batch in select array_agg(id) from (select id, row_number() over (order by id) as place from plan) p group by (place - 1) / 200 loop
          perform plangraph_tally_plans(batch);
        end loop;
      end $$;
    `);
  }

  /** Finds the plans that a change set has touched, or that the day has put out of date, and counts them when it is committed. */
  private addKeeping(): void {
    this.addSql(`
      create function plangraph_touched(wanted uuid) returns uuid[] language sql stable as $$
        with touched as materialized (
          select table_name, row_id, image
          from change, lateral (values (before), (after)) images (image)
          where change_set_id = wanted and image is not null
            and table_name in ('plan', 'area', 'goal', 'measure', 'target', 'responsibility', 'mention', 'unit_group_member')
            and (action <> 'UPDATE' or exists (
              select from unnest(array['plan_id', 'goal_id', 'measure_id', 'target_id', 'unit_id', 'group_id', 'family_id', 'role', 'member_from', 'member_until']) key
              where before -> key is distinct from after -> key))
        )
        select array_agg(plan_id) from (
          select row_id as plan_id from touched where table_name = 'plan'
          union select (image ->> 'plan_id')::uuid from touched where table_name in ('area', 'goal', 'measure', 'target', 'responsibility', 'mention')
          union select r.plan_id from touched join responsibility r on r.group_id = (image ->> 'group_id')::uuid where table_name = 'unit_group_member'
          union (select plan_id from plan_tally where holds_from > current_date or holds_until <= current_date limit 50)
        ) plans
      $$;
    `);
    this.addSql(`
      create function plangraph_plans_with(units uuid[]) returns uuid[] language sql stable as $$
        select array_agg(plan_id) from (
          select plan_id from responsibility where unit_id = any(units)
          union select r.plan_id from unit_group_member gm join responsibility r on r.group_id = gm.group_id where gm.unit_id = any(units)
          union select plan_id from mention where unit_id = any(units)
        ) plans
      $$;
    `);
    this.addSql(`
      create function plangraph_tally_new() returns trigger language plpgsql as $$
      declare
        plans uuid[] := plangraph_touched(new.id);
        units uuid[];
        families uuid[];
      begin
        select array_agg(distinct (image ->> 'unit_id')::uuid), array_agg(distinct (image ->> 'family_id')::uuid) into units, families
        from change, lateral (values (before), (after)) images (image)
        where change_set_id = new.id and table_name = 'unit_family_member' and image is not null;
        if units is not null then
          perform plangraph_tally_families(plangraph_plans_with(units), families);
        end if;
        if plans is not null then
          perform plangraph_tally_plans(plans);
        end if;
        return null;
      end $$;
    `);
    // After "seal", by its name: that one takes the lock.
    this.addSql(
      `create constraint trigger "tally" after insert on "change_set" deferrable initially deferred for each row execute function plangraph_tally_new();`,
    );
  }
}
