import { Migration } from '@mikro-orm/migrations';

/** Imports and their files, as the entities declare them: no curated rows, so without history of their own. */
export class Migration004ImportJobs extends Migration {
  override up(): void {
    this.addSql(
      `create table "import_job" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "created_by_name" text not null, "updated_at" timestamptz not null default now(), "name" text not null, "state" text not null default 'UPLOADED', "state_at" timestamptz not null default now(), "stage" text not null default '', "done" int not null default 0, "total" int not null default 0, "attempts" int not null default 0, "error" jsonb null, "decisions" jsonb not null default '[]', "publish" boolean not null default false, "applied_by" uuid null, "applied_by_name" text null, "change_set_id" uuid null, "report" jsonb null, primary key ("id"));`,
    );
    this.addSql(`create index "import_job_created_at_index" on "import_job" ("created_at");`);
    this.addSql(`create index "import_job_state_index" on "import_job" ("state");`);
    this.addSql(
      `alter table "import_job" add constraint "import_job_state_check" check ("state" in ('UPLOADED', 'READING', 'READY', 'APPLYING', 'APPLIED', 'UNDONE', 'FAILED', 'CANCELLED'));`,
    );
    this.addSql(
      `create table "import_file" ("id" uuid not null, "job_id" uuid not null, "position" int not null, "name" text not null, "size" int not null, "sha256" text not null, "bytes" bytea not null, "format" text null, "reading" jsonb null, primary key ("id"));`,
    );
    this.addSql(`alter table "import_file" add constraint "import_file_job_id_position_unique" unique ("job_id", "position");`);
    this.addSql(
      `alter table "import_file" add constraint "import_file_job_id_foreign" foreign key ("job_id") references "import_job" ("id") on delete cascade;`,
    );
  }
}
