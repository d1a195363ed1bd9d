import { Migration } from '@mikro-orm/migrations';

/** The views that people open their lists with. */
export class Migration015DefaultViews extends Migration {
  override up(): void {
    this.addSql(
      `create table "default_view" ("id" uuid not null, "user_id" uuid not null, "resource" text not null, "query_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "default_view" add constraint "default_view_user_id_resource_unique" unique ("user_id", "resource");`);
    this.addSql(
      `alter table "default_view" add constraint "default_view_query_id_foreign" foreign key ("query_id") references "saved_query" ("id") on delete cascade;`,
    );
    this.addSql(`create index "default_view_query_id_index" on "default_view" ("query_id");`);
  }

  override down(): void {
    this.addSql('drop table "default_view";');
  }
}
