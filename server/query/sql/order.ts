import { badInput } from '../../core/errors.ts';
import type { Cast, EntityMap } from '../map/entity-map.ts';
import type { Build } from './build.ts';

/** One thing that a list is sorted by. */
export interface OrderKey {
  path: string;
  sql: string;
  /** The value for a cursor, with all its digits. */
  cursorSql: string;
  cast: Cast;
  descending: boolean;
  nullable: boolean;
}

/** An order: what to sort by, and the tables that it needs besides the list's own. */
export interface Order {
  keys: OrderKey[];
  joins: string;
}

interface Wish {
  path: string[];
  descending: boolean;
}

const most = 10;

function readWish(value: Record<string, unknown>, where: string): Wish {
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const [first] = given;
  if (!first || given.length > 1)
    throw badInput(`${where}: give exactly one field an object; sort by more with more objects.`, { [where]: `has ${given.length} fields` });
  const [name, inner] = first;
  if (inner === null) throw badInput(`${where}.${name} must be ASC or DESC.`, { [`${where}.${name}`]: 'is null' });
  if (typeof inner === 'string') return { path: [name], descending: inner === 'DESC' };
  const { path, descending } = readWish(inner as Record<string, unknown>, `${where}.${name}`);
  return { path: [name, ...path], descending };
}

const cursorSqlOf = (cast: Cast, sql: string): string => {
  if (cast === 'timestamptz') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  return cast === 'date' ? `${sql}::text` : sql;
};

class Joins {
  readonly made = new Map<string, { alias: string; sql: string }>();
  private readonly build: Build;

  constructor(build: Build) {
    this.build = build;
  }

  /** The alias of the row that a path of relations leads to; joins it where it is not joined yet. */
  to(entity: EntityMap, alias: string, path: readonly string[]): { entity: EntityMap; alias: string; outer: boolean } {
    let at = { entity, alias, outer: false };
    for (const [place, name] of path.entries()) {
      const relation = at.entity.relations.get(name);
      if (!relation || relation.many) throw badInput(`orderBy: ${path.join('.')} is not a way to sort ${entity.name}.`);
      const key = path.slice(0, place + 1).join('.');
      const target = this.made.get(key)?.alias ?? this.build.alias();
      const visible = this.build.visibleBy(relation, target);
      this.made.set(key, {
        alias: target,
        sql: ` left join ${relation.target().table} ${target} on ${target}.id = ${at.alias}.${relation.column}${visible ? ` and ${visible}` : ''}`,
      });
      at = { entity: relation.target(), alias: target, outer: at.outer || relation.nullable || !relation.sameRights };
    }
    return at;
  }
}

function keyOf({ path, descending }: Wish, entity: EntityMap, alias: string, joins: Joins): OrderKey {
  const field = path.at(-1) ?? '';
  const named = path.join('.');
  const owner = path.length === 2 && field === 'id' ? entity.relations.get(path[0] ?? '') : undefined;
  if (owner && !owner.many && owner.sameRights) {
    const sql = `${alias}.${owner.column}`;
    return { path: named, sql, cursorSql: sql, cast: 'uuid', descending, nullable: owner.nullable };
  }
  const at = joins.to(entity, alias, path.slice(0, -1));
  const column = at.entity.columns.get(field);
  if (!column) throw badInput(`orderBy: ${named} is not a way to sort ${entity.name}.`);
  const { sql, cast } = column.sortValue(at.alias);
  return { path: named, sql, cursorSql: cursorSqlOf(cast, sql), cast, descending, nullable: column.nullable || at.outer };
}

/** The order of a list: as asked for, else as the document has it; ties are broken by id. */
export function orderOf(
  entity: EntityMap,
  alias: string,
  asked: readonly Record<string, unknown>[] | null | undefined,
  usual: readonly string[],
  build: Build,
): Order {
  if (asked && asked.length > most) throw badInput(`orderBy: at most ${most} fields.`, { orderBy: `has more than ${most} fields` });
  const wishes =
    asked && asked.length > 0
      ? asked.map((value, place) => readWish(value, `orderBy[${place}]`))
      : usual.map((path) => ({ path: path.split('.'), descending: false }));
  const joins = new Joins(build);
  const last = wishes.some((wish) => wish.path.length === 1 && wish.path[0] === 'id') ? [] : [{ path: ['id'], descending: false }];
  const keys = [...wishes, ...last].map((wish) => keyOf(wish, entity, alias, joins));
  return { keys, joins: [...joins.made.values()].map((join) => join.sql).join('') };
}

/** The ORDER BY of an order; backward for a page that is read from its end. Rows without a value come last. */
export const orderSql = (keys: readonly OrderKey[], backward: boolean): string =>
  keys
    .map(({ sql, descending, nullable }) => `${sql} ${descending === backward ? 'asc' : 'desc'}${nullable ? ` nulls ${backward ? 'first' : 'last'}` : ''}`)
    .join(', ');

function beyond({ sql, cast, descending, nullable }: OrderKey, value: unknown, backward: boolean, build: Build): string {
  if (value === null) return backward ? `${sql} is not null` : 'false';
  const condition = `${sql} ${descending === backward ? '>' : '<'} ${build.params.add(value, cast, 'cursor')}`;
  return nullable && !backward ? `(${condition} or ${sql} is null)` : condition;
}

/** The rows that come after (or, backward, before) the one that the cursor stands for. */
export function afterCursor(keys: readonly OrderKey[], values: readonly unknown[], backward: boolean, build: Build): string {
  const alternatives = keys.map((key, place) => {
    const equal = keys
      .slice(0, place)
      .map((each, index) => (values[index] === null ? `${each.sql} is null` : `${each.sql} = ${build.params.add(values[index], each.cast, 'cursor')}`));
    return `(${[...equal, beyond(key, values[place], backward, build)].join(' and ')})`;
  });
  return `(${alternatives.join(' or ')})`;
}
