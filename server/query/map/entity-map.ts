import { declarationOf, type ScalarKind, type Type } from '../../../schema/common/declarations.ts';
import { kindOf } from '../../../schema/common/filters.ts';
import type { Involving } from './involvements.ts';

/** How a value travels as a parameter. */
export type Cast = 'uuid' | 'text' | 'int' | 'float8' | 'boolean' | 'timestamptz' | 'date';

/** A field of the API as SQL sees it; every function takes the table's alias. */
export interface ColumnMap {
  name: string;
  kind: ScalarKind;
  cast: Cast;
  nullable: boolean;
  comparable: boolean;
  /** The value to compare with. */
  value(alias: string): string;
  /** The value to sort by. */
  sortValue(alias: string): { sql: string; cast: Cast };
  /** The value as the API shows it. */
  output(alias: string): string;
}

interface RelationBase {
  name: string;
  target(): EntityMap;
  nullable: boolean;
  /** Whether who sees this row sees the related ones too, so that their rights need no check. */
  sameRights: boolean;
}

/** A relation to one row: the column holds its id. */
export interface OneRelation extends RelationBase {
  many: false;
  column: string;
}

/** A relation to many rows: by a column of theirs, or through a table of pairs. */
export interface ManyRelation extends RelationBase {
  many: true;
  link: { by: string } | { through: string; from: string; to: string; where?: (pair: string) => string };
  order: readonly string[];
  usual: number;
}

export type RelationMap = OneRelation | ManyRelation;

/** A short plain list: either of names, or of rows without an id of their own. */
export type PlainListMap = { name: string; usual: number; limit: number; parent: string; order: string; source: string } & (
  | { value: string }
  | { target(): EntityMap }
);

/** When a row is seen, given its alias and the id of the bounded curator who asks, if one does. */
export type Visible = (alias: string, curator: string | null) => string;

/** A type of the API as SQL sees it: the one place that selection, filters, orders and rights come from. */
export interface EntityMap {
  name: string;
  table: string;
  columns: Map<string, ColumnMap>;
  relations: Map<string, RelationMap>;
  lists: Map<string, PlainListMap>;
  /** The fields that `order` and `rootOrder` sort by where nobody says otherwise. */
  order: readonly string[];
  rootOrder: readonly string[];
  /** When somebody who does not see everything sees a row: a reader, or a curator who is bounded (by id); nothing means always. */
  visible: Visible | null;
  /** The text that `search` looks into. */
  searchText: ((alias: string) => string) | null;
  /** Whether that text has an index; a handful of rows needs none. */
  searchIndexed: boolean;
  /** The fields that no two rows have alike. */
  unique: ReadonlySet<string>;
  /** How its rows come to involve units and families, for `involves`. */
  involving: readonly Involving[];
  /** The column of `plan_tally` that counts its rows, each of which is of a plan. */
  tally: string | null;
  /** Whether every write of it is part of a change set, so that what was read of it can be told to hold still. */
  recorded: boolean;
}

type OneSpec = { column: string; sameRights?: boolean };
type ManySpec = {
  by?: string;
  through?: { table: string; from: string; to: string; where?: (pair: string) => string };
  sameRights?: boolean;
  order?: readonly string[];
  usual: number;
};
type ListSpec = Omit<Extract<PlainListMap, { value: string }>, 'name' | 'value'> & { value?: string; target?: () => Type };

/** What a feature says about a type; the rest follows from what the schema declares. */
export interface EntitySpec {
  table: string;
  visible?: Visible;
  order?: readonly string[];
  rootOrder?: readonly string[];
  searchText?: (alias: string) => string;
  searchIndexed?: boolean;
  /** Fields besides the id that no two rows have alike. */
  unique?: readonly string[];
  /** That rows are written outside change sets too. */
  unrecorded?: true;
  involving?: readonly Involving[];
  tally?: string;
  relations?: Record<string, OneSpec | ManySpec>;
  lists?: Record<string, ListSpec>;
  /** Columns not named as their field is. */
  columns?: Record<string, string>;
}

const casts: Record<ScalarKind, Cast> = {
  ID: 'uuid',
  String: 'text',
  Int: 'int',
  Float: 'float8',
  Boolean: 'boolean',
  DateTime: 'timestamptz',
  Date: 'date',
  Enum: 'text',
};

const underscore = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const utc = (sql: string, format: string): string => `to_char(${sql} at time zone 'UTC', '${format}')`;

function outputOf(kind: ScalarKind, sql: string): string {
  if (kind === 'DateTime') return utc(sql, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  if (kind === 'Date') return `${sql}::text`;
  return kind === 'Float' ? `${sql}::float8` : sql;
}

function sortValueOf(kind: ScalarKind, sql: string, type: unknown): { sql: string; cast: Cast } {
  if (kind === 'Enum') return { sql: `array_position('{${Object.values(type as Record<string, string>).join(',')}}'::text[], ${sql})`, cast: 'int' };
  if (kind === 'String') return { sql: `${sql} collate "C"`, cast: 'text' };
  return { sql: kind === 'Float' ? `${sql}::float8` : sql, cast: casts[kind] };
}

function columnsOf(type: Type, names: Record<string, string>): Map<string, ColumnMap> {
  return new Map(
    declarationOf(type).columns.map((declared) => {
      const graphqlType = declared.type();
      const kind = kindOf(graphqlType);
      const at = (alias: string): string => `${alias}.${names[declared.name] ?? underscore(declared.name)}`;
      const column: ColumnMap = {
        name: declared.name,
        kind,
        cast: casts[kind],
        nullable: declared.nullable,
        comparable: declared.comparable,
        value: (alias) => (kind === 'Float' ? `${at(alias)}::float8` : at(alias)),
        sortValue: (alias) => sortValueOf(kind, at(alias), graphqlType),
        output: (alias) => outputOf(kind, at(alias)),
      };
      return [declared.name, column];
    }),
  );
}

const maps = new Map<Type, EntityMap>();
const mapsByName = new Map<string, EntityMap>();

/** The map of a type of the API. */
export function mapOf(type: Type): EntityMap {
  const map = maps.get(type);
  if (!map) throw new Error(`${type.name} has no map in server/query/map.`);
  return map;
}

/** The map of the type with this name, where there is one. */
export const mapNamed = (name: string): EntityMap | undefined => mapsByName.get(name);

/** Every map of a type with an id of its own. */
export const nodeMaps = (): EntityMap[] => [...maps.values()].filter((map) => map.columns.has('id'));

function relationsOf(type: Type, spec: EntitySpec): Map<string, RelationMap> {
  return new Map(
    declarationOf(type).relations.map(({ name, target, nullable, many }) => {
      const how = spec.relations?.[name];
      if (!how) throw new Error(`The map of ${type.name} does not say what ${name} joins.`);
      const base = { name, target: () => mapOf(target()), nullable, sameRights: how.sameRights ?? false };
      return [name, many ? manyRelation(base, how as ManySpec) : { ...base, many: false, column: (how as OneSpec).column }];
    }),
  );
}

function manyRelation(base: RelationBase, { by, through, order, usual }: ManySpec): ManyRelation {
  if (through) {
    const { table, ...pair } = through;
    return { ...base, many: true, link: { through: table, ...pair }, order: order ?? [], usual };
  }
  return { ...base, many: true, link: { by: by ?? '' }, order: order ?? [], usual };
}

function listsOf(spec: EntitySpec): Map<string, PlainListMap> {
  return new Map(
    Object.entries(spec.lists ?? {}).map(([name, { value, target, ...list }]) => [
      name,
      target ? { ...list, name, target: () => mapOf(target()) } : { ...list, name, value: value ?? '' },
    ]),
  );
}

/** Says how a type of the API is kept in the database. */
export function mapEntity(type: Type, spec: EntitySpec): EntityMap {
  const map: EntityMap = {
    name: declarationOf(type).name,
    table: spec.table,
    columns: columnsOf(type, spec.columns ?? {}),
    relations: relationsOf(type, spec),
    lists: listsOf(spec),
    order: spec.order ?? [],
    rootOrder: spec.rootOrder ?? spec.order ?? [],
    visible: spec.visible ?? null,
    searchText: spec.searchText ?? null,
    searchIndexed: spec.searchIndexed ?? true,
    unique: new Set(['id', ...(spec.unique ?? [])]),
    involving: spec.involving ?? [],
    tally: spec.tally ?? null,
    recorded: !spec.unrecorded,
  };
  maps.set(type, map);
  mapsByName.set(map.name, map);
  return map;
}
