import { Migration } from '@mikro-orm/migrations';

const stamp = (onInsert: string): string => `
  create or replace function plangraph_stamp() returns trigger language plpgsql as $$
  declare
    actor uuid := nullif(current_setting('plangraph.actor', true), '')::uuid;
  begin
    if tg_op = 'INSERT' then
      ${onInsert}
      new.created_by := coalesce(actor, new.created_by);
    elsif new.version = old.version then
      new.version := old.version + 1;
    end if;
    new.updated_at := now();
    new.updated_by := coalesce(actor, new.updated_by);
    return new;
  end $$;
`;

/**
 * Rows that are put back keep those who made them (else an import would take them for a curator's own).
 * Several files may be one document: an import says which, and the document where each stands in its text.
 */
export class Migration010Review extends Migration {
  override up(): void {
    this.addSql(
      stamp(`if current_setting('plangraph.restoring', true) = 'on' then
        new.updated_at := now();
        return new;
      end if;`),
    );
    this.addSql(`alter table "document" add column "parts" jsonb null;`);
    this.addSql(`alter table "import_job" add column "grouped" boolean not null default false;`);
    this.addSql(`alter table "import_file" add column "document" int null;`);
    this.addSql(`update "import_file" set "document" = "position";`);
    this.addSql(`alter table "import_file" alter column "document" set not null;`);
  }

  override down(): void {
    this.addSql(stamp(''));
    this.addSql(`alter table "document" drop column "parts";`);
    this.addSql(`alter table "import_job" drop column "grouped";`);
    this.addSql(`alter table "import_file" drop column "document";`);
  }
}
