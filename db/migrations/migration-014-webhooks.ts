import { Migration } from '@mikro-orm/migrations';

/** Webhooks. A change set and what is to be told of it are committed together, so that no process can lose the telling. */
export class Migration014Webhooks extends Migration {
  override up(): void {
    this.addSql(
      `create table "webhook" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "name" text not null, "url" text not null, "kinds" text[] not null default '{}', "active" boolean not null default true, primary key ("id"));`,
    );
    this.addSql('create trigger "b_stamp" before insert or update on "webhook" for each row execute function plangraph_stamp();');
    this.addSql('create trigger "z_record" after insert or update or delete on "webhook" for each row execute function plangraph_record();');
    this.addSql(`create table "webhook_secret" ("webhook_id" uuid not null, "secret" text not null, primary key ("webhook_id"));`);
    this.addSql(
      `alter table "webhook_secret" add constraint "webhook_secret_webhook_id_foreign" foreign key ("webhook_id") references "webhook" ("id") on update cascade on delete cascade;`,
    );
    this.addDeliveries();
  }

  private addDeliveries(): void {
    this.addSql(
      `create table "webhook_delivery" ("id" uuid not null, "webhook_id" uuid not null, "change_set_id" uuid not null, "state" text not null default 'PENDING', "attempts" int not null default 0, "next_at" timestamptz not null default now(), "created_at" timestamptz not null default now(), "tried_at" timestamptz null, "status" int null, "error" text null, "milliseconds" int null, primary key ("id"));`,
    );
    this.addSql('create index "webhook_delivery_change_set_id_index" on "webhook_delivery" ("change_set_id");');
    this.addSql('create index "webhook_delivery_webhook_id_created_at_index" on "webhook_delivery" ("webhook_id", "created_at");');
    this.addSql(`create index "webhook_delivery_due_index" on "webhook_delivery" ("next_at") where state = 'PENDING';`);
    this.addSql(
      'alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_foreign" foreign key ("webhook_id") references "webhook" ("id") on delete cascade;',
    );
    this.addSql(
      'alter table "webhook_delivery" add constraint "webhook_delivery_change_set_id_foreign" foreign key ("change_set_id") references "change_set" ("id");',
    );
    this.addSql(`alter table "webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('PENDING', 'DELIVERED', 'FAILED'));`);
    this.addSql(`
      create function plangraph_note_deliveries() returns trigger language plpgsql as $$
      begin
        insert into webhook_delivery (id, webhook_id, change_set_id)
        select gen_random_uuid(), w.id, new.id from webhook w
        where w.active and (w.kinds = '{}' or new.kind = any (w.kinds)) and exists (select 1 from change c where c.change_set_id = new.id);
        return null;
      end $$;
    `);
    this.addSql(
      'create constraint trigger "y_note_deliveries" after insert on "change_set" deferrable initially deferred for each row execute function plangraph_note_deliveries();',
    );
  }
}
