import { Migration } from '@mikro-orm/migrations';

/** What people keep: questions, views of lists, operations; and what they have pinned to Home. */
export class Migration009SavedQueries extends Migration {
  override up(): void {
    this.addSql(
      `create table "saved_query" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "owner_id" uuid not null, "owner_name" text not null, "updated_by_name" text not null, "kind" text not null, "name" text not null, "description" text not null default '', "resource" text null, "definition" jsonb not null, "shared_with" text not null default 'MINE', "shared_role" text null, primary key ("id"));`,
    );
    this.addSql(`create index "saved_query_owner_id_index" on "saved_query" ("owner_id");`);
    this.addSql(`alter table "saved_query" add constraint "saved_query_role_of_sharing" check ((shared_with = 'ROLE') = (shared_role is not null));`);
    this.addSql(`alter table "saved_query" add constraint "saved_query_kind_check" check ("kind" in ('QUERY', 'VIEW', 'OPERATION'));`);
    this.addSql(`alter table "saved_query" add constraint "saved_query_shared_with_check" check ("shared_with" in ('MINE', 'ROLE', 'EVERYONE'));`);
    this.addSql(
      `alter table "saved_query" add constraint "saved_query_shared_role_check" check ("shared_role" in ('VIEWER', 'ANALYST', 'CURATOR', 'ADMINISTRATOR'));`,
    );
    this.addSql(`create table "saved_query_pin" ("id" uuid not null, "query_id" uuid not null, "user_id" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "saved_query_pin" add constraint "saved_query_pin_query_id_user_id_unique" unique ("query_id", "user_id");`);
    this.addSql(
      `alter table "saved_query_pin" add constraint "saved_query_pin_query_id_foreign" foreign key ("query_id") references "saved_query" ("id") on delete cascade;`,
    );
  }

  override down(): void {
    this.addSql('drop table "saved_query_pin";');
    this.addSql('drop table "saved_query";');
  }
}
