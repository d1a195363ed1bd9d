import { Migration } from '@mikro-orm/migrations';

/** Exports that are written in the background, and their files, as the entities declare them; who waits for one is told how it goes on. */
export class Migration018Exports extends Migration {
  override up(): void {
    this.addSql(
      `create table "export_job" ("id" uuid not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "ended_at" timestamptz null, "expires_at" timestamptz not null, "owner_id" uuid not null, "state" text not null default 'WAITING', "format" text not null, "asked" jsonb not null, "file_name" text not null, "published_only" boolean not null, "read_as" text null, "attempts" int not null default 0, "done" int not null default 0, "total" int null, "size" int null, "error" jsonb null, primary key ("id"));`,
    );
    this.addSql(`create index "export_job_expires_at_index" on "export_job" ("expires_at");`);
    this.addSql(`create index "export_job_owner_id_index" on "export_job" ("owner_id");`);
    this.addSql(`alter table "export_job" add constraint "export_job_state_check" check ("state" in ('WAITING', 'WRITING', 'READY', 'FAILED', 'CANCELLED'));`);
    this.addSql(`alter table "export_job" add constraint "export_job_format_check" check ("format" in ('CSV', 'XLSX', 'JSON'));`);
    this.addSql(
      `create table "export_part" ("id" uuid not null, "job_id" uuid not null, "position" int not null, "bytes" bytea not null, primary key ("id"));`,
    );
    this.addSql(`alter table "export_part" add constraint "export_part_job_id_position_unique" unique ("job_id", "position");`);
    this.addSql(
      `alter table "export_part" add constraint "export_part_job_id_foreign" foreign key ("job_id") references "export_job" ("id") on delete cascade;`,
    );
    this.addSql(`
      create function plangraph_tell_export_job() returns trigger language plpgsql as $$
      begin
        perform pg_notify('plangraph_live', json_build_object('type', 'exportJob', 'id', coalesce(new.id, old.id))::text);
        return null;
      end $$;
    `);
    this.addSql('create trigger "z_tell" after insert or update or delete on "export_job" for each row execute function plangraph_tell_export_job();');
  }

  override down(): void {
    this.addSql('drop table "export_part";');
    this.addSql('drop table "export_job";');
    this.addSql('drop function plangraph_tell_export_job;');
  }
}
