import type { EntityMap, PlainListMap } from '../map/entity-map.ts';
import { allOf, Build, everything, type ReadScope } from './build.ts';
import { readCursor } from './cursor.ts';
import { wholeFilter, relatedRows } from './filter.ts';
import { foundItems } from './found.ts';
import type { FilterValue, ListRequest } from './list-request.ts';
import { afterCursor, type Order, type OrderKey, orderOf, orderSql } from './order.ts';
import { type Page, pageOf, pageSizes } from './page.ts';
import type { Statement } from './params.ts';
import { needsLooking } from './search.ts';
import { talliedCount, talliedCounts } from './tally.ts';

/** The SQL of a column to read, given the table's alias. */
export type Select = (alias: string) => string;

/** A list's statement. A row is: the parent's id (where there is one), the columns, then what a cursor is made of. */
export interface ListStatement extends Statement {
  page: Page;
  keys: OrderKey[];
}

interface Source {
  from: string;
  owner: string | null;
  /** Which rows there are to see, and which of them are asked for. */
  seen: string;
  filter: string;
}

const alias = 't';

const filterOf = ({ entity }: ListRequest, filter: FilterValue, build: Build): string => wholeFilter(entity, alias, filter, build);

function sourceOf(request: ListRequest, build: Build): Source {
  const { entity, relation, args, scope } = request;
  const filter = args.filter ? filterOf(request, args.filter, build) : 'true';
  if (!relation) return { from: `${entity.table} ${alias}`, owner: null, seen: allOf(build.visible(entity, alias)), filter };
  const { from, owner, where } = relatedRows(relation, alias, build);
  return { from, owner, seen: allOf(where, scope.all ? null : build.visibleBy(relation, alias)), filter };
}

function cursorConditions(page: Page, order: Order, build: Build): string {
  const after = page.after === null ? null : afterCursor(order.keys, readCursor(page.after, order.keys, 'after'), false, build);
  const before = page.before === null ? null : afterCursor(order.keys, readCursor(page.before, order.keys, 'before'), true, build);
  return allOf(after, before);
}

/** A page of a list, one row more than asked for so that one knows whether it goes on; for many parents at once. */
export function listStatement(request: ListRequest, columns: readonly Select[], parents: Iterable<string> | null, withCursors: boolean): ListStatement {
  const { entity, relation, args } = request;
  const build = new Build(request.scope, request.families, { nested: relation !== null });
  const ids = parents ? build.params.addIds(parents) : '';
  const page = pageOf(args, relation ? pageSizes.nested : pageSizes.root);
  const usual = relation ? (relation.order.length > 0 ? relation.order : entity.order) : entity.rootOrder;
  const asked = orderOf(entity, alias, args.orderBy, usual, build);
  build.isPlannedForAll = looksNearFirst(request, page, asked);
  const found = foundItems(request, asked, alias, build);
  const order = found?.order ?? asked;
  const source = found ? { from: found.from, owner: null, seen: found.seen, filter: filterOf(request, found.rest, build) } : sourceOf(request, build);
  const selected = [...columns.map((column) => column(alias)), ...(withCursors ? order.keys.map((key) => key.cursorSql) : [])];
  const cursors = cursorConditions(page, order, build);
  const list = selected.map((sql, place) => `${sql} as c${place}`).join(', ') || '1 as c0';
  const sorted = `order by ${orderSql(order.keys, page.backward)} limit ${page.size + 1}${page.offset > 0 ? ` offset ${page.offset}` : ''}`;
  const where = allOf(source.owner ? `${source.owner} = k.key` : null, source.seen, source.filter, cursors);
  const all = `select ${list} from ${source.from}${order.joins} where ${where} ${sorted}`;
  const text = source.owner ? `select k.key, r.* from unnest(${ids}) as k(key) cross join lateral (${all}) r` : all;
  if (!build.isPlannedForAll) return { text, values: build.params.values, page, keys: order.keys };
  const near = `select ${alias}.* from ${source.from}${order.joins} where ${allOf(source.seen, cursors, hasMany(entity))} order by ${orderSql(order.keys, page.backward)} limit ${nearRows}`;
  const pageOfRows = (rows: string, filter: string): string => `select ${list} from (${rows}) ${alias}${order.joins} where ${filter} ${sorted}`;
  const gathered = `select ${alias}.* from ${source.from} where ${allOf(source.seen, source.filter)} offset 0`;
  return {
    text: nearFirst(pageOfRows(near, source.filter), pageOfRows(gathered, cursors), page.size + 1),
    values: build.params.values,
    page,
    keys: order.keys,
  };
}

/** How many rows a search looks through in their order before it gathers all that match. */
const nearRows = 3000;

/** Whether a table has so many rows that gathering all that match may take long: as the database itself estimates. */
const hasMany = ({ table }: EntityMap): string => `(select reltuples > ${10 * nearRows} from pg_class where oid = '${table}'::regclass)`;

/**
 * Nobody can say beforehand how many rows hold a longer word. Where many do, a page is soon full if rows are tried in their order;
 * where few do, they are soon gathered. So a bounded number is tried first, where the rows lie in the order asked for.
 */
function looksNearFirst({ relation, args }: ListRequest, page: Page, order: Order): boolean {
  const asked = Object.entries(args.filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const [[name, words] = ['', null]] = asked;
  return !relation && asked.length === 1 && name === 'search' && page.offset === 0 && order.keys[0]?.path === 'plan.id' && needsLooking(String(words));
}

/** The rows found near where they fill the page, and otherwise all, which then is the only time that they are gathered. */
const nearFirst = (near: string, all: string, size: number): string =>
  `with near as materialized (${near}), enough as materialized (select count(*) >= ${size} as yes from near) select * from near where (select yes from enough) union all select * from (${all}) far where not (select yes from enough)`;

/** How many rows a list has; for many parents at once. */
export function countStatement(request: ListRequest, parents: Iterable<string> | null): Statement {
  return (parents ? talliedCounts(request, parents) : talliedCount(request)) ?? countedStatement(request, parents);
}

function countedStatement(request: ListRequest, parents: Iterable<string> | null): Statement {
  const build = new Build(request.scope, request.families, { nested: request.relation !== null, gathers: request.relation === null });
  const ids = parents ? build.params.addIds(parents) : '';
  const { from, owner, seen, filter } = sourceOf(request, build);
  const where = allOf(seen, filter);
  const text = owner
    ? `select ${owner}, count(*)::int from ${from} where ${allOf(`${owner} = any(${ids})`, where)} group by 1`
    : `select count(*)::int from ${from} where ${where}`;
  return { text, values: build.params.values };
}

/** Rows by id. A row is: the id, then the columns. */
export function rowsStatement(entity: EntityMap, columns: readonly Select[], ids: Iterable<string>, scope: ReadScope, checkRights: boolean): Statement {
  const build = new Build(scope, new Map());
  const selected = [`${alias}.id`, ...columns.map((column) => column(alias))].join(', ');
  const text = `select ${selected} from ${entity.table} ${alias} where ${allOf(`${alias}.id = any(${build.params.addIds(ids)})`, checkRights ? build.visible(entity, alias) : null)}`;
  return { text, values: build.params.values };
}

/** The row that one of its fields names. A row is: the id, then the columns. */
export function keyStatement(entity: EntityMap, columns: readonly Select[], field: string, value: string, scope: ReadScope): Statement {
  const column = entity.columns.get(field);
  if (!column) throw new Error(`${entity.name} has no field ${field}.`);
  const build = new Build(scope, new Map());
  return {
    text: `select ${[`${alias}.id`, ...columns.map((each) => each(alias))].join(', ')} from ${entity.table} ${alias} where ${allOf(`${column.value(alias)} = ${build.params.add(value, column.cast, field)}`, build.visible(entity, alias))}`,
    values: build.params.values,
  };
}

/** A plain list of many parents. A row is: the parent's id, then the columns. */
export function plainListStatement(list: PlainListMap, columns: readonly Select[], parents: Iterable<string>): Statement {
  const build = new Build(everything, new Map());
  const ids = build.params.addIds(parents);
  const selected = columns.map((column, place) => `${column(alias)} as c${place}`).join(', ') || '1 as c0';
  const rows = `select ${selected} from ${list.source} ${alias} where ${alias}.${list.parent} = k.key order by ${list.order} limit ${list.limit}`;
  return { text: `select k.key, r.* from unnest(${ids}) as k(key) cross join lateral (${rows}) r`, values: build.params.values };
}

/** Which type each id is of. */
export function kindsStatement(entities: readonly EntityMap[], ids: Iterable<string>): Statement {
  const build = new Build(everything, new Map());
  const param = build.params.addIds(ids);
  return {
    text: entities.map(({ name, table }) => `select '${name}', id from ${table} where id = any(${param})`).join(' union all '),
    values: build.params.values,
  };
}
