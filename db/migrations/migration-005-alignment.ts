import { Migration } from '@mikro-orm/migrations';

/** Which goals of lower plans carry out which of higher plans: curated rows, stamped and recorded like the others. */
export class Migration005Alignment extends Migration {
  override up(): void {
    this.addSql(
      `create table "alignment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "lower_id" uuid not null, "higher_id" uuid not null, "status" text not null, "verdict" text null, "confidence" double precision null, "reason" text null, "decided_by" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "alignment_higher_id_index" on "alignment" ("higher_id");`);
    this.addSql(`alter table "alignment" add constraint "alignment_lower_id_higher_id_unique" unique ("lower_id", "higher_id");`);
    this.addSql(`alter table "alignment" add constraint "alignment_lower_id_foreign" foreign key ("lower_id") references "goal" ("id") on delete cascade;`);
    this.addSql(`alter table "alignment" add constraint "alignment_higher_id_foreign" foreign key ("higher_id") references "goal" ("id") on delete cascade;`);
    this.addSql(`alter table "alignment" add constraint "alignment_of_two_goals" check (lower_id <> higher_id);`);
    this.addSql(`alter table "alignment" add constraint "alignment_verdict_of_a_pair" check (verdict is null or verdict not in ('MISSING', 'EXTRA'));`);
    this.addSql(`alter table "alignment" add constraint "alignment_status_check" check ("status" in ('CONFIRMED', 'REJECTED'));`);
    this.addSql(
      `alter table "alignment" add constraint "alignment_verdict_check" check ("verdict" in ('STRICTER', 'EQUAL', 'LOOSER', 'MIXED', 'UNMEASURED', 'MISSING', 'EXTRA'));`,
    );
    this.addSql(`create trigger "b_stamp" before insert or update on "alignment" for each row execute function plangraph_stamp();`);
    this.addSql(`create trigger "z_record" after insert or update or delete on "alignment" for each row execute function plangraph_record();`);
  }

  override down(): void {
    this.addSql('drop table "alignment";');
  }
}
