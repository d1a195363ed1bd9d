import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities declare them. */
export class Migration002Tables extends Migration {
  override up(): void {
    this.addSql(
      `create table "change_set" ("id" uuid not null, "at" timestamptz not null default now(), "actor_id" uuid null, "actor_name" text not null, "kind" text not null, "reason" text null, "request_id" text null, primary key ("id"));`,
    );
    this.addSql(`create index "change_set_at_index" on "change_set" ("at");`);
    this.addSql(`create index "change_set_actor_id_index" on "change_set" ("actor_id");`);
    this.addSql(
      `create table "change" ("id" bigserial primary key, "change_set_id" uuid not null, "table_name" text not null, "row_id" uuid not null, "action" text not null, "before" jsonb null, "after" jsonb null);`,
    );
    this.addSql(`create index "change_change_set_id_index" on "change" ("change_set_id");`);
    this.addSql(`create index "change_row_id_id_index" on "change" ("row_id", "id");`);
    this.addSql(`alter table "change" add constraint "change_action_check" check ("action" in ('CREATE', 'UPDATE', 'DELETE'));`);
    this.addSql(
      `create table "indicator" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(name)) stored null, "name" text not null, "name_en" text null, "unit_of_measure" text not null default '', "direction" text not null default 'NEUTRAL', "definition" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "indicator" add constraint "indicator_name_unique" unique ("name");`);
    this.addSql(`create index "indicator_search_index" on "indicator" using gin ("search");`);
    this.addSql(`alter table "indicator" add constraint "indicator_direction_check" check ("direction" in ('HIGHER', 'LOWER', 'NEUTRAL'));`);
    this.addSql(
      `create table "indicator_alias" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "indicator_id" uuid not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "indicator_alias_indicator_id_index" on "indicator_alias" ("indicator_id");`);
    this.addSql(`alter table "indicator_alias" add constraint "indicator_alias_name_unique" unique ("name");`);
    this.addSql(
      `create table "jurisdiction" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "code" text null, "name" text not null, "short_name" text not null, "name_en" text null, "level" text not null, "parent_id" uuid null, "path" text not null default '', primary key ("id"));`,
    );
    this.addSql(`alter table "jurisdiction" add constraint "jurisdiction_code_unique" unique ("code");`);
    this.addSql(`create index "jurisdiction_parent_id_index" on "jurisdiction" ("parent_id");`);
    this.addSql(`create index "jurisdiction_path_index" on "jurisdiction" ("path" text_pattern_ops);`);
    this.addSql(`alter table "jurisdiction" add constraint "jurisdiction_parent_id_name_unique" unique ("parent_id", "name");`);
    this.addSql(
      `alter table "jurisdiction" add constraint "jurisdiction_level_check" check ("level" in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'));`,
    );
    this.addSql(
      `create table "document" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "title" text not null, "number" text null, "issuer" text null, "issued_on" date null, "jurisdiction_id" uuid null, "file_name" text null, "format" text null, "sha256" text null, "text" text null, primary key ("id"));`,
    );
    this.addSql(`create index "document_jurisdiction_id_index" on "document" ("jurisdiction_id");`);
    this.addSql(`alter table "document" add constraint "document_sha256_unique" unique ("sha256");`);
    this.addSql(`alter table "document" add constraint "document_issuer_number_unique" unique ("issuer", "number");`);
    this.addSql(
      `create table "plan" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(title)) stored null, "edited_fields" text[] not null default '{}', "key" text not null, "title" text not null, "jurisdiction_id" uuid not null, "document_id" uuid null, "topic" text null, "period_start" int null, "period_end" int null, "status" text not null default 'DRAFT', "published_at" timestamptz null, "position" int not null default 0, "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`alter table "plan" add constraint "plan_key_unique" unique ("key");`);
    this.addSql(`create index "plan_jurisdiction_id_index" on "plan" ("jurisdiction_id");`);
    this.addSql(`create index "plan_document_id_index" on "plan" ("document_id");`);
    this.addSql(`create index "plan_topic_index" on "plan" ("topic");`);
    this.addSql(`create index "plan_search_index" on "plan" using gin ("search");`);
    this.addSql(
      `alter table "plan" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(`alter table "plan" add constraint "plan_period_in_order" check (period_start is null or period_end is null or period_start <= period_end);`);
    this.addSql(`alter table "plan" add constraint "plan_published_when" check (status <> 'PUBLISHED' or published_at is not null);`);
    this.addSql(`alter table "plan" add constraint "plan_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`);
    this.addSql(
      `create table "area" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(title)) stored null, "edited_fields" text[] not null default '{}', "plan_id" uuid not null, "position" int not null, "section" text not null default '', "title" text not null, "theme" text null, "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`create index "area_search_index" on "area" using gin ("search");`);
    this.addSql(`create index "area_plan_id_position_index" on "area" ("plan_id", "position");`);
    this.addSql(
      `alter table "area" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(
      `alter table "area" add constraint "area_theme_check" check ("theme" in ('OVERALL', 'HEALTH', 'EDUCATION', 'ECONOMY', 'EMPLOYMENT', 'DECISION_MAKING', 'SOCIAL_SECURITY', 'WELFARE', 'FAMILY', 'ENVIRONMENT', 'LAW', 'SAFETY', 'EMERGENCY', 'DISASTER_REDUCTION', 'CULTURE', 'INFRASTRUCTURE', 'INNOVATION', 'IMPLEMENTATION', 'MONITORING'));`,
    );
    this.addSql(
      `create table "measure" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "edited_fields" text[] not null default '{}', "position" int not null, "ordinal" text not null default '', "label" text null, "text" text null, "statement" text generated always as (coalesce(text, label)) stored null, "open" boolean not null default false, "text_spans" jsonb null, "responsibility_spans" jsonb null, "search" tsvector generated always as (plangraph_ngrams(coalesce(text, '') || ' ' || coalesce(label, '') || ' ' || title)) stored null, "plan_id" uuid not null, "area_id" uuid not null, "document_id" uuid null, "kind" text not null default 'STRATEGY', "title" text not null default '', primary key ("id"));`,
    );
    this.addSql(`create index "measure_plan_id_index" on "measure" ("plan_id");`);
    this.addSql(`create index "measure_document_id_index" on "measure" ("document_id");`);
    this.addSql(`create index "measure_search_index" on "measure" using gin ("search");`);
    this.addSql(`create index "measure_area_id_position_index" on "measure" ("area_id", "position");`);
    this.addSql(`alter table "measure" add constraint "has_words" check (text is not null or label is not null);`);
    this.addSql(`alter table "measure" add constraint "measure_kind_check" check ("kind" in ('STRATEGY', 'TASK', 'PROJECT', 'SAFEGUARD', 'MONITORING'));`);
    this.addSql(
      `create table "goal" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "edited_fields" text[] not null default '{}', "position" int not null, "ordinal" text not null default '', "label" text null, "text" text null, "statement" text generated always as (coalesce(text, label)) stored null, "open" boolean not null default false, "text_spans" jsonb null, "responsibility_spans" jsonb null, "search" tsvector generated always as (plangraph_ngrams(coalesce(text, '') || ' ' || coalesce(label, ''))) stored null, "plan_id" uuid not null, "area_id" uuid not null, "document_id" uuid null, "kind" text not null default 'MAIN', primary key ("id"));`,
    );
    this.addSql(`create index "goal_plan_id_index" on "goal" ("plan_id");`);
    this.addSql(`create index "goal_document_id_index" on "goal" ("document_id");`);
    this.addSql(`create index "goal_search_index" on "goal" using gin ("search");`);
    this.addSql(`create index "goal_area_id_position_index" on "goal" ("area_id", "position");`);
    this.addSql(`alter table "goal" add constraint "has_words" check (text is not null or label is not null);`);
    this.addSql(`alter table "goal" add constraint "goal_kind_check" check ("kind" in ('MAIN', 'OVERALL', 'SUB', 'VISION'));`);
    this.addSql(
      `create table "measure_support" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "measure_id" uuid not null, "goal_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "measure_support_goal_id_index" on "measure_support" ("goal_id");`);
    this.addSql(`alter table "measure_support" add constraint "measure_support_measure_id_goal_id_unique" unique ("measure_id", "goal_id");`);
    this.addSql(
      `create table "plan_link" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "plan_id" uuid not null, "kind" text not null default 'BASIS', "title" text not null, "target_id" uuid null, "position" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "plan_link_target_id_index" on "plan_link" ("target_id");`);
    this.addSql(`alter table "plan_link" add constraint "plan_link_plan_id_kind_title_unique" unique ("plan_id", "kind", "title");`);
    this.addSql(`alter table "plan_link" add constraint "plan_link_not_to_itself" check (target_id is null or target_id <> plan_id);`);
    this.addSql(`alter table "plan_link" add constraint "plan_link_kind_check" check ("kind" in ('BASIS', 'SUPERSEDES', 'CONNECTS'));`);
    this.addSql(
      `create table "section" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(title || ' ' || text)) stored null, "document_id" uuid not null, "plan_id" uuid null, "position" int not null, "level" int not null, "kind" text not null, "ordinal" text not null default '', "title" text not null default '', "text" text not null default '', "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`create index "section_plan_id_index" on "section" ("plan_id");`);
    this.addSql(`create index "section_search_index" on "section" using gin ("search");`);
    this.addSql(`create index "section_document_id_position_index" on "section" ("document_id", "position");`);
    this.addSql(
      `alter table "section" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(
      `alter table "section" add constraint "section_kind_check" check ("kind" in ('NOTICE', 'TITLE', 'HEADING', 'PREAMBLE', 'BACKGROUND', 'GUIDELINE', 'PRINCIPLE', 'TABLE', 'CONTENTS', 'NOTE', 'ATTACHMENT', 'CLOSING', 'FURNITURE', 'UNPLACED'));`,
    );
    this.addSql(
      `create table "target" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(indicator_name || ' ' || coalesce(quote, ''))) stored null, "edited_fields" text[] not null default '{}', "plan_id" uuid not null, "goal_id" uuid null, "measure_id" uuid null, "indicator_id" uuid null, "position" int not null, "indicator_name" text not null, "comparator" text not null, "value" numeric null, "value_max" numeric null, "value_text" text null, "unit_of_measure" text not null default '', "baseline_year" int null, "baseline" numeric null, "due_year" int null, "nature" text null, "quote" text null, "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`create index "target_goal_id_index" on "target" ("goal_id");`);
    this.addSql(`create index "target_measure_id_index" on "target" ("measure_id");`);
    this.addSql(`create index "target_indicator_id_index" on "target" ("indicator_id");`);
    this.addSql(`create index "target_search_index" on "target" using gin ("search");`);
    this.addSql(`create index "target_plan_id_position_index" on "target" ("plan_id", "position");`);
    this.addSql(`create index "target_indicator_id_due_year_index" on "target" ("indicator_id", "due_year");`);
    this.addSql(
      `alter table "target" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(`alter table "target" add constraint "target_at_most_one_owner" check (num_nonnulls(goal_id, measure_id) <= 1);`);
    this.addSql(
      `alter table "target" add constraint "target_values_fit_comparator" check (case comparator when 'RANGE' then value is not null and value_max is not null and value <= value_max when 'TEXT' then value is null and value_max is null else value is not null and value_max is null end);`,
    );
    this.addSql(
      `alter table "target" add constraint "target_comparator_check" check ("comparator" in ('LTE', 'LT', 'GTE', 'GT', 'EQ', 'ABOUT', 'DECREASE_BY', 'INCREASE_BY', 'RANGE', 'TEXT'));`,
    );
    this.addSql(`alter table "target" add constraint "target_nature_check" check ("nature" in ('BINDING', 'EXPECTED'));`);
    this.addSql(
      `create table "unit" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "search" tsvector generated always as (plangraph_ngrams(name || ' ' || short_name)) stored null, "jurisdiction_id" uuid not null, "name" text not null, "short_name" text not null, "name_en" text null, primary key ("id"));`,
    );
    this.addSql(`create index "unit_search_index" on "unit" using gin ("search");`);
    this.addSql(`alter table "unit" add constraint "unit_jurisdiction_id_name_unique" unique ("jurisdiction_id", "name");`);
    this.addSql(`alter table "unit" add constraint "unit_jurisdiction_id_short_name_unique" unique ("jurisdiction_id", "short_name");`);
    this.addSql(
      `create table "unit_alias" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "unit_id" uuid not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "unit_alias_name_index" on "unit_alias" ("name");`);
    this.addSql(`alter table "unit_alias" add constraint "unit_alias_unit_id_name_unique" unique ("unit_id", "name");`);
    this.addSql(
      `create table "unit_family" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "code" text not null, "name" text not null, "name_en" text not null, "short_name" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "unit_family" add constraint "unit_family_code_unique" unique ("code");`);
    this.addSql(`alter table "unit_family" add constraint "unit_family_name_unique" unique ("name");`);
    this.addSql(
      `create table "mention" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "plan_id" uuid not null, "goal_id" uuid null, "measure_id" uuid null, "unit_id" uuid null, "family_id" uuid null, "as_written" text not null, "position" int not null, "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`create index "mention_plan_id_index" on "mention" ("plan_id");`);
    this.addSql(`create index "mention_goal_id_index" on "mention" ("goal_id");`);
    this.addSql(`create index "mention_measure_id_index" on "mention" ("measure_id");`);
    this.addSql(`create index "mention_unit_id_index" on "mention" ("unit_id");`);
    this.addSql(`create index "mention_family_id_index" on "mention" ("family_id");`);
    this.addSql(
      `alter table "mention" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(`alter table "mention" add constraint "mention_one_owner" check (num_nonnulls(goal_id, measure_id) = 1);`);
    this.addSql(`alter table "mention" add constraint "mention_one_subject" check (num_nonnulls(unit_id, family_id) = 1);`);
    this.addSql(
      `create table "unit_family_alias" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "family_id" uuid not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "unit_family_alias_family_id_index" on "unit_family_alias" ("family_id");`);
    this.addSql(`alter table "unit_family_alias" add constraint "unit_family_alias_name_unique" unique ("name");`);
    this.addSql(
      `create table "unit_family_member" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "family_id" uuid not null, "unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "unit_family_member_unit_id_index" on "unit_family_member" ("unit_id");`);
    this.addSql(`alter table "unit_family_member" add constraint "unit_family_member_family_id_unit_id_unique" unique ("family_id", "unit_id");`);
    this.addSql(
      `create table "unit_group" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "jurisdiction_id" uuid not null, "name" text not null, "name_en" text null, "members_complete" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "unit_group" add constraint "unit_group_jurisdiction_id_name_unique" unique ("jurisdiction_id", "name");`);
    this.addSql(
      `create table "responsibility" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "edited_fields" text[] not null default '{}', "plan_id" uuid not null, "goal_id" uuid null, "measure_id" uuid null, "target_id" uuid null, "unit_id" uuid null, "group_id" uuid null, "role" text not null, "position" int not null, "as_written" text null, "span_start" int null, "span_end" int null, primary key ("id"));`,
    );
    this.addSql(`create index "responsibility_plan_id_index" on "responsibility" ("plan_id");`);
    this.addSql(`create index "responsibility_unit_id_role_index" on "responsibility" ("unit_id", "role");`);
    this.addSql(`create index "responsibility_group_id_role_index" on "responsibility" ("group_id", "role");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_goal_id_role_unit_id_unique" unique ("goal_id", "role", "unit_id");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_goal_id_role_group_id_unique" unique ("goal_id", "role", "group_id");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_measure_id_role_unit_id_unique" unique ("measure_id", "role", "unit_id");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_measure_id_role_group_id_unique" unique ("measure_id", "role", "group_id");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_target_id_role_unit_id_unique" unique ("target_id", "role", "unit_id");`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_target_id_role_group_id_unique" unique ("target_id", "role", "group_id");`);
    this.addSql(
      `alter table "responsibility" add constraint "span_in_order" check (num_nonnulls(span_start, span_end) = 0 or (num_nulls(span_start, span_end) = 0 and 0 <= span_start and span_start <= span_end));`,
    );
    this.addSql(`alter table "responsibility" add constraint "responsibility_one_owner" check (num_nonnulls(goal_id, measure_id, target_id) = 1);`);
    this.addSql(`alter table "responsibility" add constraint "responsibility_one_holder" check (num_nonnulls(unit_id, group_id) = 1);`);
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_role_check" check ("role" in ('LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'COOPERATING'));`,
    );
    this.addSql(
      `create table "unit_group_member" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "group_id" uuid not null, "unit_id" uuid not null, "member_from" date null, "member_until" date null, primary key ("id"));`,
    );
    this.addSql(`create index "unit_group_member_unit_id_index" on "unit_group_member" ("unit_id");`);
    this.addSql(`alter table "unit_group_member" add constraint "unit_group_member_group_id_unit_id_unique" unique ("group_id", "unit_id");`);
    this.addSql(
      `alter table "unit_group_member" add constraint "unit_group_member_in_order" check (member_from is null or member_until is null or member_from <= member_until);`,
    );
    this.addSql(
      `create table "app_user" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "created_by" uuid null, "updated_at" timestamptz not null default now(), "updated_by" uuid null, "name" text not null, "display_name" text not null, "role" text not null, "password_hash" text not null, "disabled" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`create unique index "app_user_name_unique" on "app_user" (lower("name"));`);
    this.addSql(`alter table "app_user" add constraint "app_user_role_check" check ("role" in ('VIEWER', 'ANALYST', 'CURATOR', 'ADMINISTRATOR'));`);
    this.addSql(
      `create table "session" ("id" uuid not null, "user_id" uuid not null, "token_hash" text not null, "created_at" timestamptz not null default now(), "last_seen_at" timestamptz not null default now(), "expires_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "session_user_id_index" on "session" ("user_id");`);
    this.addSql(`alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at");`);
    this.addSql(`alter table "change" add constraint "change_change_set_id_foreign" foreign key ("change_set_id") references "change_set" ("id");`);
    this.addSql(
      `alter table "indicator_alias" add constraint "indicator_alias_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "jurisdiction" add constraint "jurisdiction_parent_id_foreign" foreign key ("parent_id") references "jurisdiction" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "document" add constraint "document_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "plan" add constraint "plan_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id");`);
    this.addSql(`alter table "plan" add constraint "plan_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete set null;`);
    this.addSql(`alter table "area" add constraint "area_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "measure" add constraint "measure_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "measure" add constraint "measure_area_id_foreign" foreign key ("area_id") references "area" ("id") on delete cascade;`);
    this.addSql(
      `alter table "measure" add constraint "measure_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete set null;`,
    );
    this.addSql(`alter table "goal" add constraint "goal_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "goal" add constraint "goal_area_id_foreign" foreign key ("area_id") references "area" ("id") on delete cascade;`);
    this.addSql(`alter table "goal" add constraint "goal_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete set null;`);
    this.addSql(
      `alter table "measure_support" add constraint "measure_support_measure_id_foreign" foreign key ("measure_id") references "measure" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "measure_support" add constraint "measure_support_goal_id_foreign" foreign key ("goal_id") references "goal" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "plan_link" add constraint "plan_link_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "plan_link" add constraint "plan_link_target_id_foreign" foreign key ("target_id") references "plan" ("id") on delete set null;`);
    this.addSql(
      `alter table "section" add constraint "section_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "section" add constraint "section_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete set null;`);
    this.addSql(`alter table "target" add constraint "target_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "target" add constraint "target_goal_id_foreign" foreign key ("goal_id") references "goal" ("id") on delete cascade;`);
    this.addSql(`alter table "target" add constraint "target_measure_id_foreign" foreign key ("measure_id") references "measure" ("id") on delete cascade;`);
    this.addSql(
      `alter table "target" add constraint "target_indicator_id_foreign" foreign key ("indicator_id") references "indicator" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "unit" add constraint "unit_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id");`);
    this.addSql(`alter table "unit_alias" add constraint "unit_alias_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete cascade;`);
    this.addSql(`alter table "mention" add constraint "mention_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`);
    this.addSql(`alter table "mention" add constraint "mention_goal_id_foreign" foreign key ("goal_id") references "goal" ("id") on delete cascade;`);
    this.addSql(`alter table "mention" add constraint "mention_measure_id_foreign" foreign key ("measure_id") references "measure" ("id") on delete cascade;`);
    this.addSql(`alter table "mention" add constraint "mention_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete restrict;`);
    this.addSql(
      `alter table "mention" add constraint "mention_family_id_foreign" foreign key ("family_id") references "unit_family" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "unit_family_alias" add constraint "unit_family_alias_family_id_foreign" foreign key ("family_id") references "unit_family" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "unit_family_member" add constraint "unit_family_member_family_id_foreign" foreign key ("family_id") references "unit_family" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "unit_family_member" add constraint "unit_family_member_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "unit_group" add constraint "unit_group_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id");`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_goal_id_foreign" foreign key ("goal_id") references "goal" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_measure_id_foreign" foreign key ("measure_id") references "measure" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_target_id_foreign" foreign key ("target_id") references "target" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_group_id_foreign" foreign key ("group_id") references "unit_group" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "unit_group_member" add constraint "unit_group_member_group_id_foreign" foreign key ("group_id") references "unit_group" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "unit_group_member" add constraint "unit_group_member_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete cascade;`,
    );
    this.addSql(`alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on delete cascade;`);
  }
}
