import { Migration } from '@mikro-orm/migrations';

/** Where processes that share a database count what callers spend. Nothing here is worth keeping over a crash. */
export class Migration012RateLimit extends Migration {
  override up(): void {
    this.addSql(`create unlogged table "rate_limit" ("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint);`);
  }

  override down(): void {
    this.addSql(`drop table "rate_limit";`);
  }
}
