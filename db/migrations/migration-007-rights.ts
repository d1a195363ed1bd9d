import { Migration } from '@mikro-orm/migrations';

/** Where curators may write, and whether they may publish. Those who are curators already keep what they may do: everything, everywhere. */
export class Migration007Rights extends Migration {
  override up(): void {
    this.addSql(`alter table "app_user" add column "may_publish" boolean not null default false;`);
    this.addSql(
      `create table "user_scope" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "user_id" uuid not null, "jurisdiction_id" uuid null, "topic" text null, primary key ("id"));`,
    );
    this.addSql(`create index "user_scope_jurisdiction_id_index" on "user_scope" ("jurisdiction_id");`);
    this.addSql(`create unique index "user_scope_unique" on "user_scope" ("user_id", "jurisdiction_id", "topic") nulls not distinct;`);
    this.addSql(`alter table "user_scope" add constraint "user_scope_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`);
    this.addSql(
      `alter table "user_scope" add constraint "user_scope_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict;`,
    );
    this.addSql(`create trigger "b_stamp" before insert or update on "user_scope" for each row execute function plangraph_stamp();`);
    this.addSql(`create trigger "z_record" after insert or update or delete on "user_scope" for each row execute function plangraph_record();`);
    this.addSql(`
      do $$
      declare
        change_set uuid := gen_random_uuid();
      begin
        if not exists (select 1 from app_user where role = 'CURATOR') then
          return;
        end if;
        insert into change_set (id, actor_name, kind) values (change_set, 'PlanGraph', 'migrateRights');
        perform set_config('plangraph.change_set', change_set::text, true);
        update app_user set may_publish = true where role = 'CURATOR';
        insert into user_scope (id, user_id) select gen_random_uuid(), id from app_user where role = 'CURATOR';
      end $$;
    `);
    this.addSql(`alter table "import_job" add column "applied_rights" jsonb null;`);
  }

  override down(): void {
    this.addSql(`alter table "import_job" drop column "applied_rights";`);
    this.addSql('drop table "user_scope";');
    this.addSql(`alter table "app_user" drop column "may_publish";`);
  }
}
