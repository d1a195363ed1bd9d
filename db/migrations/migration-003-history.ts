import { Migration } from '@mikro-orm/migrations';

const curatedTables = [
  'jurisdiction',
  'document',
  'plan',
  'plan_link',
  'section',
  'area',
  'goal',
  'measure',
  'measure_support',
  'indicator',
  'indicator_alias',
  'target',
  'unit',
  'unit_alias',
  'unit_family',
  'unit_family_alias',
  'unit_family_member',
  'unit_group',
  'unit_group_member',
  'responsibility',
  'mention',
  'app_user',
];

/**
 * History and derived columns, kept by the database so that no path of writing can go round them:
 * a write needs a change set (the setting `plangraph.change_set`), is stamped with its actor and recorded before and after.
 */
export class Migration003History extends Migration {
  override up(): void {
    this.addSql(`
      create function plangraph_stamp() returns trigger language plpgsql as $$
      declare
        actor uuid := nullif(current_setting('plangraph.actor', true), '')::uuid;
      begin
        if tg_op = 'INSERT' then
          new.created_by := coalesce(actor, new.created_by);
        elsif new.version = old.version then
          new.version := old.version + 1;
        end if;
        new.updated_at := now();
        new.updated_by := coalesce(actor, new.updated_by);
        return new;
      end $$;
    `);
    this.addSql(`
      create function plangraph_record() returns trigger language plpgsql as $$
      declare
        change_set uuid := nullif(current_setting('plangraph.change_set', true), '')::uuid;
        derived text[] := array['search', 'statement', 'password_hash'];
      begin
        if change_set is null then
          raise exception 'a write to % needs a change set', tg_table_name using errcode = 'P0001', hint = 'write inside inChangeSet()';
        end if;
        if tg_op = 'INSERT' then
          insert into change (change_set_id, table_name, row_id, action, after) values (change_set, tg_table_name, new.id, 'CREATE', to_jsonb(new) - derived);
        elsif tg_op = 'DELETE' then
          insert into change (change_set_id, table_name, row_id, action, before) values (change_set, tg_table_name, old.id, 'DELETE', to_jsonb(old) - derived);
        else
          insert into change (change_set_id, table_name, row_id, action, before, after) values (change_set, tg_table_name, new.id, 'UPDATE', to_jsonb(old) - derived, to_jsonb(new) - derived);
        end if;
        return null;
      end $$;
    `);
    for (const table of curatedTables) {
      this.addSql(`create trigger "b_stamp" before insert or update on "${table}" for each row execute function plangraph_stamp();`);
      this.addSql(`create trigger "z_record" after insert or update or delete on "${table}" for each row execute function plangraph_record();`);
    }
    this.addSql(`
      create function plangraph_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'the history is append-only: % on % is refused', tg_op, tg_table_name;
      end $$;
    `);
    for (const table of ['change_set', 'change']) {
      this.addSql(`create trigger "append_only" before update or delete or truncate on "${table}" for each statement execute function plangraph_refuse();`);
    }
    this.addOwnership();
    this.addTree();
  }

  /** An item's plan is its owner's plan, whatever the writer says. */
  private addOwnership(): void {
    this.addSql(`
      create function plangraph_plan_of_area() returns trigger language plpgsql as $$
      begin
        new.plan_id := (select plan_id from area where id = new.area_id);
        return new;
      end $$;
    `);
    this.addSql(`
      create function plangraph_plan_of_item() returns trigger language plpgsql as $$
      begin
        if new.goal_id is not null then
          new.plan_id := (select plan_id from goal where id = new.goal_id);
        elsif new.measure_id is not null then
          new.plan_id := (select plan_id from measure where id = new.measure_id);
        elsif tg_table_name = 'responsibility' then
          new.plan_id := (select plan_id from target where id = (to_jsonb(new) ->> 'target_id')::uuid);
        end if;
        return new;
      end $$;
    `);
    for (const table of ['goal', 'measure']) {
      this.addSql(`create trigger "a_plan" before insert or update on "${table}" for each row execute function plangraph_plan_of_area();`);
    }
    for (const table of ['target', 'responsibility', 'mention']) {
      this.addSql(`create trigger "a_plan" before insert or update on "${table}" for each row execute function plangraph_plan_of_item();`);
    }
    this.addSql(`
      create function plangraph_plan_follows() returns trigger language plpgsql as $$
      begin
        update target set plan_id = new.plan_id where (tg_table_name = 'goal' and goal_id = new.id) or (tg_table_name = 'measure' and measure_id = new.id);
        update responsibility set plan_id = new.plan_id where (tg_table_name = 'goal' and goal_id = new.id) or (tg_table_name = 'measure' and measure_id = new.id);
        update mention set plan_id = new.plan_id where (tg_table_name = 'goal' and goal_id = new.id) or (tg_table_name = 'measure' and measure_id = new.id);
        return null;
      end $$;
    `);
    for (const table of ['goal', 'measure']) {
      this.addSql(
        `create trigger "c_plan_follows" after update of area_id on "${table}" for each row when (old.plan_id is distinct from new.plan_id) execute function plangraph_plan_follows();`,
      );
    }
  }

  /** A jurisdiction's path follows its parent's; a place can't be below itself. */
  private addTree(): void {
    this.addSql(`
      create function plangraph_jurisdiction_path() returns trigger language plpgsql as $$
      begin
        new.path := coalesce((select path from jurisdiction where id = new.parent_id), '') || new.id || '/';
        if new.parent_id = new.id or position(new.id::text in left(new.path, -37)) > 0 then
          raise exception 'a jurisdiction cannot be below itself' using errcode = '23514';
        end if;
        return new;
      end $$;
    `);
    this.addSql('create trigger "a_path" before insert or update on "jurisdiction" for each row execute function plangraph_jurisdiction_path();');
    this.addSql(`
      create function plangraph_jurisdiction_path_follows() returns trigger language plpgsql as $$
      begin
        update jurisdiction set parent_id = parent_id where parent_id = new.id;
        return null;
      end $$;
    `);
    this.addSql(
      'create trigger "c_path_follows" after update on "jurisdiction" for each row when (old.path is distinct from new.path) execute function plangraph_jurisdiction_path_follows();',
    );
  }
}
