import { Migration } from '@mikro-orm/migrations';

/**
 * Chains the history: as the last thing of its transaction each change set is sealed with a hash over the seal before it, its own facts and its changes.
 * A deferred trigger does it, so no path of writing can go round it, and what is not sealed is not committed. The lock that keeps the seals in order
 * is taken when nothing else is left to wait for: it cannot be part of a deadlock, and is held for the commit only.
 */
export class Migration011HistoryChain extends Migration {
  override up(): void {
    this.addSql(`create table "history_seal" ("position" bigint not null, "change_set_id" uuid not null, "hash" text not null, primary key ("position"));`);
    this.addSql(`alter table "history_seal" add constraint "history_seal_change_set_id_unique" unique ("change_set_id");`);
    this.addSql(`alter table "history_seal" add constraint "history_seal_change_set_id_foreign" foreign key ("change_set_id") references "change_set" ("id");`);
    this.addSql(`
      create function plangraph_content(wanted uuid) returns text language sql stable as $$
        select encode(sha256(convert_to(
          jsonb_build_array(s.id, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), s.actor_id, s.actor_name, s.kind, s.reason, s.request_id)::text
          || coalesce((
            select string_agg(encode(sha256(convert_to(jsonb_build_array(c.id, c.table_name, c.row_id, c.action, c.before, c.after)::text, 'UTF8')), 'hex'), '' order by c.id)
            from change c where c.change_set_id = s.id
          ), ''), 'UTF8')), 'hex')
        from change_set s where s.id = wanted
      $$;
    `);
    this.addSql(`
      create function plangraph_seal(sealed uuid) returns void language plpgsql as $$
      declare
        content text := plangraph_content(sealed);
        last history_seal;
      begin
        perform pg_advisory_xact_lock(7326117);
        select * into last from history_seal order by position desc limit 1;
        insert into history_seal (position, change_set_id, hash)
        values (coalesce(last.position, 0) + 1, sealed, encode(sha256(convert_to(coalesce(last.hash, '') || content, 'UTF8')), 'hex'));
      end $$;
    `);
    this.addSql(`
      create function plangraph_seal_new() returns trigger language plpgsql as $$
      begin
        perform plangraph_seal(new.id);
        return null;
      end $$;
    `);
    // What has been written so far is sealed in the order of its transactions.
    this.addSql(`
      do $$
      declare
        written record;
      begin
        for written in select id from change_set order by xact, at, id loop
          perform plangraph_seal(written.id);
        end loop;
      end $$;
    `);
    this.addSql(
      `create constraint trigger "seal" after insert on "change_set" deferrable initially deferred for each row execute function plangraph_seal_new();`,
    );
    this.addSql(`create trigger "append_only" before update or delete or truncate on "history_seal" for each statement execute function plangraph_refuse();`);
  }

  override down(): void {
    this.addSql('drop trigger "seal" on "change_set";');
    this.addSql('drop table "history_seal";');
    this.addSql('drop function plangraph_seal_new(), plangraph_seal(uuid), plangraph_content(uuid);');
  }
}
