import { Migration } from '@mikro-orm/migrations';

/** Lets a reader see whether anything has been written since a snapshot that it took: what it worked out then still holds where not. */
export class Migration006Freshness extends Migration {
  override up(): void {
    this.addSql(`alter table "change_set" add column "xact" bigint not null default pg_current_xact_id()::text::bigint;`);
    this.addSql(`create index "change_set_xact_index" on "change_set" ("xact");`);
  }

  override down(): void {
    this.addSql(`alter table "change_set" drop column "xact";`);
  }
}
