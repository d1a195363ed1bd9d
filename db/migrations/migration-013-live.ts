import { Migration } from '@mikro-orm/migrations';

/**
 * Tells every process what has been written, at the moment it is committed: channel `plangraph_live`, one JSON text a notice.
 * A change set names the plans it touched, or none of them where there are too many for a notice to hold (8,000 bytes).
 */
export class Migration013Live extends Migration {
  override up(): void {
    this.addSql(`
      create function plangraph_plans_of(wanted uuid) returns uuid[] language sql stable as $$
        with touched as (
          select table_name, row_id, image
          from change, lateral (values (before), (after)) images (image)
          where change_set_id = wanted and image is not null
        )
        select array_agg(plan_id) from (
          select row_id as plan_id from touched where table_name = 'plan'
          union select (image ->> 'plan_id')::uuid from touched where image ->> 'plan_id' is not null
          union select m.plan_id from touched join measure m on m.id = (image ->> 'measure_id')::uuid where table_name = 'measure_support'
          union select g.plan_id from touched join goal g on g.id in ((image ->> 'lower_id')::uuid, (image ->> 'higher_id')::uuid) where table_name = 'alignment'
        ) plans
      $$;
    `);
    this.addSql(`
      create function plangraph_tell_change_set() returns trigger language plpgsql as $$
      declare
        plans uuid[] := coalesce(plangraph_plans_of(new.id), '{}');
      begin
        perform pg_notify('plangraph_live', json_build_object('type', 'changeSet', 'id', new.id, 'planIds', case when cardinality(plans) <= 150 then plans end)::text);
        return null;
      end $$;
    `);
    this.addSql(
      'create constraint trigger "z_tell" after insert on "change_set" deferrable initially deferred for each row execute function plangraph_tell_change_set();',
    );
    this.addSql(`
      create function plangraph_tell_import_job() returns trigger language plpgsql as $$
      begin
        perform pg_notify('plangraph_live', json_build_object('type', 'importJob', 'id', new.id)::text);
        return null;
      end $$;
    `);
    this.addSql('create trigger "z_tell" after insert or update on "import_job" for each row execute function plangraph_tell_import_job();');
    this.addSql(
      `create table "plan_visit" ("id" uuid not null, "plan_id" uuid not null, "user_id" uuid not null, "since" timestamptz not null default now(), "seen_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(`create index "plan_visit_plan_id_index" on "plan_visit" ("plan_id");`);
    this.addSql(`create index "plan_visit_user_id_index" on "plan_visit" ("user_id");`);
    this.addSql(`alter table "plan_visit" add constraint "plan_visit_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "plan_visit" add constraint "plan_visit_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`);
    this.addSql(`
      create function plangraph_tell_visit() returns trigger language plpgsql as $$
      begin
        perform pg_notify('plangraph_live', json_build_object('type', 'visit', 'planId', coalesce(new.plan_id, old.plan_id))::text);
        return null;
      end $$;
    `);
    this.addSql('create trigger "z_tell" after insert or delete on "plan_visit" for each row execute function plangraph_tell_visit();');
  }
}
