import { Migration } from '@mikro-orm/migrations';

/** Indexes for what is asked across many plans: plans by key, one indicator's targets by their figures, a plan's responsibilities by role. */
export class Migration012Speed extends Migration {
  override up(): void {
    this.addSql(`create index "plan_key_order_index" on "plan" ("key" collate "C", "id");`);
    this.addSql(`create index "target_indicator_id_value_index" on "target" ("indicator_id", (("value")::double precision), "id");`);
    this.addSql(`create index "target_indicator_id_value_falling_index" on "target" ("indicator_id", (("value")::double precision) desc nulls last, "id");`);
    this.addSql(`drop index "target_indicator_id_index";`);
    this.addSql(`create index "responsibility_plan_id_role_index" on "responsibility" ("plan_id", "role");`);
    this.addSql(`drop index "responsibility_plan_id_index";`);
  }

  override down(): void {
    this.addSql(`create index "responsibility_plan_id_index" on "responsibility" ("plan_id");`);
    this.addSql(`drop index "responsibility_plan_id_role_index";`);
    this.addSql(`create index "target_indicator_id_index" on "target" ("indicator_id");`);
    this.addSql(`drop index "target_indicator_id_value_falling_index", "target_indicator_id_value_index", "plan_key_order_index";`);
  }
}
