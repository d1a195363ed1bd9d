import { Migration } from '@mikro-orm/migrations';

/** Accounts in full: links to set a password, second factors, programs' tokens, identities of providers, and that there is always an administrator. */
export class Migration008Accounts extends Migration {
  override up(): void {
    this.addSql(
      `create table "sign_in_challenge" ("id" uuid not null, "user_id" uuid not null, "token_hash" text not null, "attempts" int not null default 0, "expires_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "sign_in_challenge_user_id_index" on "sign_in_challenge" ("user_id");`);
    this.addSql(`alter table "sign_in_challenge" add constraint "sign_in_challenge_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "sign_in_challenge_expires_at_index" on "sign_in_challenge" ("expires_at");`);
    this.addSql(
      `create table "sign_in_attempt" ("id" uuid not null, "at" timestamptz not null default now(), "user_id" uuid null, "address" text not null, "outcome" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "sign_in_attempt_at_index" on "sign_in_attempt" ("at");`);
    this.addSql(`create index "sign_in_attempt_user_id_index" on "sign_in_attempt" ("user_id");`);
    this.addSql(
      `create table "second_factor" ("id" uuid not null, "user_id" uuid not null, "secret" text not null, "confirmed" boolean not null default false, "last_step" int not null default 0, "created_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(`alter table "second_factor" add constraint "second_factor_user_id_unique" unique ("user_id");`);
    this.addSql(`create table "recovery_code" ("id" uuid not null, "user_id" uuid not null, "code_hash" text not null, primary key ("id"));`);
    this.addSql(`create index "recovery_code_user_id_index" on "recovery_code" ("user_id");`);
    this.addSql(`alter table "recovery_code" add constraint "recovery_code_code_hash_unique" unique ("code_hash");`);
    this.addSql(
      `create table "password_link" ("id" uuid not null, "user_id" uuid not null, "purpose" text not null, "token_hash" text not null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "password_link_user_id_index" on "password_link" ("user_id");`);
    this.addSql(`alter table "password_link" add constraint "password_link_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "password_link_expires_at_index" on "password_link" ("expires_at");`);
    this.addSql(
      `create table "api_token" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "user_id" uuid not null, "name" text not null, "prefix" text not null, "scopes" text[] not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "requests_per_minute" int null, "cost_per_minute" int null, primary key ("id"));`,
    );
    this.addSql(`create index "api_token_user_id_index" on "api_token" ("user_id");`);
    this.addSql(
      `create table "api_token_secret" ("id" uuid not null, "token_id" uuid not null, "hash" text not null, "last_used_at" timestamptz null, "last_used_address" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "api_token_secret" add constraint "api_token_secret_token_id_unique" unique ("token_id");`);
    this.addSql(`alter table "api_token_secret" add constraint "api_token_secret_hash_unique" unique ("hash");`);
    this.addSql(
      `create table "user_identity" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "user_id" uuid not null, "issuer" text not null, "subject" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "user_identity_user_id_index" on "user_identity" ("user_id");`);
    this.addSql(`alter table "user_identity" add constraint "user_identity_issuer_subject_unique" unique ("issuer", "subject");`);
    this.addSql(`alter table "app_user" add "email" text null, add "second_factor_since" timestamptz null, add "language" text null;`);
    this.addSql(`alter table "app_user" alter column "password_hash" drop not null;`);
    this.addSql(`create unique index "app_user_email_unique" on "app_user" (lower("email"));`);
    this.addSql(
      `alter table "session" add "sign_in_id" uuid null, add "method" text not null default 'PASSWORD', add "signed_in_at" timestamptz not null default now(), add "address" text not null default '', add "user_agent" text not null default '', add "stale" boolean not null default false, add "replaced" boolean not null default false;`,
    );
    this.addSql(`update "session" set "sign_in_id" = "id";`);
    this.addSql(`alter table "session" alter column "sign_in_id" set not null;`);
    this.addSql(`create index "session_sign_in_id_index" on "session" ("sign_in_id");`);
    this.addSql(`alter table "session" add constraint "session_method_check" check ("method" in ('PASSWORD', 'PROVIDER'));`);
    this.addSql(
      `alter table "sign_in_challenge" add constraint "sign_in_challenge_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "sign_in_attempt" add constraint "sign_in_attempt_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "sign_in_attempt" add constraint "sign_in_attempt_outcome_check" check ("outcome" in ('SUCCESS', 'WRONG_PASSWORD', 'WRONG_CODE', 'THROTTLED'));`,
    );
    this.addSql(
      `alter table "second_factor" add constraint "second_factor_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "recovery_code" add constraint "recovery_code_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "password_link" add constraint "password_link_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "password_link" add constraint "password_link_purpose_check" check ("purpose" in ('INVITATION', 'RESET'));`);
    this.addSql(`alter table "api_token" add constraint "api_token_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`);
    this.addSql(
      `alter table "api_token_secret" add constraint "api_token_secret_token_id_foreign" foreign key ("token_id") references "api_token" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "user_identity" add constraint "user_identity_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`,
    );
    for (const table of ['api_token', 'user_identity']) {
      this.addSql(`create trigger "b_stamp" before insert or update on "${table}" for each row execute function plangraph_stamp();`);
      this.addSql(`create trigger "z_record" after insert or update or delete on "${table}" for each row execute function plangraph_record();`);
    }
    this.addLastAdministrator();
  }

  /**
   * The last administrator who can sign in stays one. Whoever takes one away waits for whoever else does: each sees what the other has done,
   * so that two of them cannot take each other away at once.
   */
  private addLastAdministrator(): void {
    this.addSql(`
      create function plangraph_keep_administrator() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.role = 'ADMINISTRATOR' and not new.disabled then
          return null;
        end if;
        perform pg_advisory_xact_lock(7326116);
        if not exists (
          select 1 from app_user u
          where u.role = 'ADMINISTRATOR' and not u.disabled
            and (u.password_hash is not null or exists (select 1 from user_identity i where i.user_id = u.id))
        ) then
          raise exception 'the last administrator cannot be taken away' using errcode = 'PG001';
        end if;
        return null;
      end $$;
    `);
    this.addSql(`
      create trigger "y_keep_administrator" after update or delete on "app_user" for each row
      when (old.role = 'ADMINISTRATOR' and not old.disabled) execute function plangraph_keep_administrator();
    `);
  }

  override down(): void {
    this.addSql('drop trigger "y_keep_administrator" on "app_user";');
    this.addSql('drop function plangraph_keep_administrator();');
    for (const table of [
      'api_token_secret',
      'api_token',
      'user_identity',
      'sign_in_attempt',
      'sign_in_challenge',
      'recovery_code',
      'second_factor',
      'password_link',
    ]) {
      this.addSql(`drop table "${table}";`);
    }
    this.addSql('alter table "session" drop column "sign_in_id", drop column "method", drop column "signed_in_at", drop column "address";');
    this.addSql('alter table "session" drop column "user_agent", drop column "stale", drop column "replaced";');
    this.addSql('alter table "app_user" drop column "email", drop column "second_factor_since", drop column "language";');
  }
}
