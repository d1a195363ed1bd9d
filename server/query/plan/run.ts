import type { ListArgs } from '../../../schema/common/connection.ts';
import { badInput, PlanGraphError } from '../../core/errors.ts';
import type { Row, SqlExecutor } from '../executor.ts';
import { familiesNamed, type Family, familyKey, findFamilies } from '../families.ts';
import { type Memory, memoryOf, type Moment } from '../memory.ts';
import { type EntityMap, mapNamed, nodeMaps } from '../map/entity-map.ts';
import { isRecorded, type ReadScope, scopeKey } from '../sql/build.ts';
import { pageSizes } from '../sql/page.ts';
import { isUuid } from '../../core/ids.ts';
import { idArray } from '../sql/params.ts';
import type { ListRequest } from '../sql/list-request.ts';
import {
  countStatement,
  keyStatement,
  kindsStatement,
  type ListStatement,
  listStatement,
  plainListStatement,
  rowsStatement,
  type Select,
} from '../sql/statements.ts';
import { connectionText, objectText, type Texts } from './answer-text.ts';
import { indexOf, keyOf } from './keys.ts';
import { cutPage } from './page-text.ts';
import { type Fetched, fetchAll, prepare } from './prefetch.ts';
import { keepForReuse, reusable } from './reuse.ts';
import type { Child, ConnectionPlan, Level, OperationPlan, RootField } from './plan.ts';

const selectsOf = (level: Level): Select[] => [...level.columns.values()].map((column) => column.select);

const idsOf = (rows: readonly Row[], index: number): Set<string> => {
  const ids = new Set<string>();
  for (const row of rows) if (row[index] !== null) ids.add(row[index] as string);
  return ids;
};

/** Rows by what they begin with: their parent's id. */
export function groupByParent(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[0] as string);
    if (group) group.push(row);
    else groups.set(row[0] as string, [row]);
  }
  return groups;
}

/** The most rows that one operation may read, whatever its cost was thought to be. */
const mostRows = 500_000;

/** One run of a compiled operation: a statement a level, siblings side by side, the answer as JSON text. */
export class Run {
  readonly executor: SqlExecutor;
  readonly memory: Memory;
  /** The moment that the answer belongs to, once it is there; null where that is not known, so that it cannot be kept. */
  moment: Moment | null = null;
  private readonly scope: ReadScope;
  private readonly variables: Record<string, unknown>;
  private readonly plan: OperationPlan;
  private readonly keeps: boolean;
  /** What tells one preparation of a plan from another. */
  private readonly key: string;
  private readonly args = new Map<ConnectionPlan, ListArgs>();
  private families: ReadonlyMap<string, Family> = new Map();
  private rowsRead = 0;
  private fetched: Fetched | null = null;

  /** @param keeps whether the answer may be kept, for which its moment has to be known. */
  constructor(executor: SqlExecutor, scope: ReadScope, variables: Record<string, unknown>, plan: OperationPlan, keeps: boolean) {
    this.executor = executor;
    this.memory = memoryOf(executor);
    this.scope = scope;
    this.variables = variables;
    this.plan = plan;
    this.keeps = keeps && plan.recorded && isRecorded(scope);
    this.key = `${plan.id} ${this.keeps} ${JSON.stringify([scope, variables])}`;
  }

  /** The answer's data. */
  async text(): Promise<string> {
    const { plan } = this;
    if (!(await this.readAgain())) {
      for (const connection of plan.connections) this.args.set(connection, connection.args(this.variables));
      await this.prefetch(plan);
    }
    const texts = await Promise.all(plan.fields.map(async (field) => field.head + (await this.root(field))));
    return `{${texts.join(',')}}`;
  }

  /** Reads everything with the statement that was prepared the last time, where there is one that still fits. */
  private async readAgain(): Promise<boolean> {
    const { memory } = this;
    const prepared = reusable(memory, this.key);
    if (!prepared) return false;
    const asked = memory.now;
    const { fetched, count, freshness } = await fetchAll(this.executor, prepared);
    const moment = freshness === null ? asked : memory.heard(freshness, asked);
    if (moment !== asked) return false;
    this.take(fetched, count, freshness === null ? null : moment);
    return true;
  }

  /** Reads everything at once, where the operation can be put into one statement; again where what it rested on has changed meanwhile. */
  private async prefetch(plan: OperationPlan): Promise<void> {
    const { memory } = this;
    const began = memory.now;
    const named = familiesNamed([...this.args.values()].map((args) => args.filter));
    const remembered = new Map([...named].flatMap((name) => this.remembered(memory, name)));
    const isRemembered = remembered.size > 0 && [...named].every((name) => remembered.has(familyKey(name)));
    this.families = isRemembered ? remembered : await findFamilies(this.executor, named);
    const { scope, families, variables, keeps } = this;
    const prepared = prepare(plan, { scope, families, variables, memory, keeps, argsOf: (connection) => this.args.get(connection) ?? {} }, mostRows + 1);
    if (!prepared) return;
    const asked = memory.now;
    const { fetched, count, freshness } = await fetchAll(this.executor, prepared);
    const moment = freshness === null ? asked : memory.heard(freshness, asked);
    if (moment !== asked && (isRemembered || prepared.known.size > 0)) return this.prefetch(plan);
    const holds = families.size === 0 || moment === began;
    this.take(fetched, count, freshness === null || !holds ? null : moment);
    if (holds) memory.keepFamilies(families, moment);
    for (const [connection, key] of prepared.keys) memory.keepCount(key, Number(fetched.countsOf(connection)?.[0]?.[0]), moment);
    if (moment === asked && (families.size === 0 || isRemembered)) keepForReuse(memory, this.key, prepared, moment);
  }

  private take(fetched: Fetched, count: number, moment: Moment | null): void {
    this.fetched = fetched;
    this.moment = moment;
    this.countRows(count);
  }

  private remembered(memory: Memory, name: string): [string, Family][] {
    const family = memory.familyOf(familyKey(name));
    return family ? [[familyKey(name), family]] : [];
  }

  private async read(statement: { text: string; values: unknown[] }): Promise<Row[]> {
    const rows = await this.executor.query(statement);
    this.countRows(rows.length);
    return rows;
  }

  private countRows(count: number): void {
    this.rowsRead += count;
    if (this.rowsRead > mostRows) throw new PlanGraphError('QUERY_TOO_COSTLY', `The query reads more than the ${mostRows} rows allowed.`, { limit: mostRows });
  }

  private async root(field: RootField): Promise<string> {
    if (field.kind === 'constant') return field.text;
    if (field.kind === 'list') return (await this.connection(field.connection, null)).get('') ?? 'null';
    if (field.kind === 'single') return this.single(field.level, field.args(this.variables));
    const { id, ids } = field.args(this.variables);
    const asked = ids ?? (id === undefined ? [] : [id]);
    const found = await this.nodes(field.levelOf, asked);
    const texts = asked.map((each) => found.get(each.toLowerCase()) ?? 'null');
    return field.many ? `[${texts.join(',')}]` : (texts[0] ?? 'null');
  }

  private async single(level: Level, keys: Record<string, string | null | undefined>): Promise<string> {
    const { name, value } = keyOf(keys);
    if (name === 'id') return isUuid(value) ? ((await this.byIds(level, new Set([value.toLowerCase()]), true)).get(value.toLowerCase()) ?? 'null') : 'null';
    const rows = this.fetched?.rowsOf(level) ?? (await this.read(keyStatement(level.entity, selectsOf(level), name, value, this.scope)));
    const [text] = (await this.rowTexts(level, rows)).values();
    return text ?? 'null';
  }

  private async nodes(levelOf: (entity: EntityMap) => Level, asked: readonly string[]): Promise<Texts> {
    const kinds = await kindsOf(this.executor, asked);
    const texts = await Promise.all([...kinds].map(([entity, ids]) => this.byIds(levelOf(entity), ids, true)));
    return new Map(texts.flatMap((each) => [...each]));
  }

  /** Rows by id, each serialised once. */
  private async byIds(level: Level, ids: ReadonlySet<string>, checkRights: boolean): Promise<Map<string, string>> {
    if (ids.size === 0) return new Map();
    const fetched = this.fetched?.rowsOf(level);
    if (fetched) return this.rowTexts(level, fetched);
    const checked = checkRights && !this.scope.all ? scopeKey(this.scope) : 'all';
    const text = level.rowsText.get(checked);
    const statement = text ? { text, values: [idArray(ids)] } : rowsStatement(level.entity, selectsOf(level), ids, this.scope, checkRights);
    level.rowsText.set(checked, statement.text);
    return this.rowTexts(level, await this.read(statement));
  }

  private async rowTexts(level: Level, rows: readonly Row[]): Promise<Map<string, string>> {
    const children = await this.children(level, rows, 1);
    const [object] = level.objects;
    return new Map(rows.map((row) => [row[0] as string, object ? objectText(object, row, 1, children) : '{}']));
  }

  private children(level: Level, rows: readonly Row[], base: number): Promise<Texts[]> {
    return Promise.all(level.children.map((child, place) => this.child(child, idsOf(rows, base + indexOf(level, place)))));
  }

  private child(child: Child, ids: ReadonlySet<string>): Promise<Texts> {
    if (child.kind === 'one') return this.byIds(child.level, ids, !child.relation.sameRights);
    return child.kind === 'many' ? this.connection(child.connection, ids) : this.plainList(child, ids);
  }

  private async plainList({ list, level, text }: Extract<Child, { kind: 'list' }>, parents: ReadonlySet<string>): Promise<Texts> {
    if (parents.size === 0) return new Map();
    const rows = this.fetched?.rowsOf(text) ?? (await this.readPlainList({ list, level, text }, parents));
    const children = level ? await this.children(level, rows, 1) : [];
    const object = level?.objects[0];
    const itemOf = (row: Row): string => (object ? objectText(object, row, 1, children) : JSON.stringify(row[1]));
    const groups = groupByParent(rows);
    return { get: (key) => `[${(groups.get(key) ?? []).map(itemOf).join(',')}]` };
  }

  private async readPlainList({ list, level, text }: Omit<Extract<Child, { kind: 'list' }>, 'kind'>, parents: ReadonlySet<string>): Promise<Row[]> {
    const selects: Select[] = 'value' in list ? [(alias) => `${alias}.${list.value}`] : level ? selectsOf(level) : [];
    const statement = text.sql ? { text: text.sql, values: [idArray(parents)] } : plainListStatement(list, selects, parents);
    text.sql = statement.text;
    return this.read(statement);
  }

  private requestOf(plan: ConnectionPlan): ListRequest {
    return {
      entity: plan.level.entity,
      relation: plan.relation,
      args: this.args.get(plan) ?? plan.args(this.variables),
      scope: this.scope,
      families: this.families,
    };
  }

  private statementOf(plan: ConnectionPlan, parents: ReadonlySet<string> | null): ListStatement {
    const built = plan.built.get(scopeKey(this.scope));
    if (built) return parents ? { ...built, values: [idArray(parents), ...built.values.slice(1)] } : built;
    const request = this.requestOf(plan);
    const statement = listStatement(request, selectsOf(plan.level), parents, plan.wants.cursors);
    if (plan.constant && familiesNamed(request.args.filter).size === 0) plan.built.set(scopeKey(this.scope), statement);
    return statement;
  }

  /** A page for each parent; for a list without parents, under the key ''. */
  private async connection(plan: ConnectionPlan, parents: ReadonlySet<string> | null): Promise<Texts> {
    if (parents?.size === 0) return new Map();
    const statement = this.fetched?.statementOf(plan) ?? this.statementOf(plan, parents);
    const [rows, counts] = await Promise.all([
      plan.wants.rows ? (this.fetched?.rowsOf(plan) ?? this.read(statement)) : [],
      plan.wants.count ? (this.fetched?.countsOf(plan) ?? this.read(countStatement(this.requestOf(plan), parents))) : [],
    ]);
    const base = parents ? 1 : 0;
    const children = await this.children(plan.level, rows, base);
    const groups = parents ? groupByParent(rows) : new Map([['', rows]]);
    const countOf = parents ? new Map(counts.map(([key, count]) => [key as string, Number(count)])) : new Map([['', Number(counts[0]?.[0] ?? 0)]]);
    return {
      get: (key) => connectionText(plan, statement, cutPage(statement.page, groups.get(key) ?? []), countOf.get(key) ?? 0, base, children),
    };
  }
}

/** The ids by the type that each is of; ids that are of none are left out. */
export async function kindsOf(executor: SqlExecutor, asked: readonly string[]): Promise<Map<EntityMap, Set<string>>> {
  if (asked.length > pageSizes.most)
    throw badInput(`ids: ${asked.length} are more than the ${pageSizes.most} allowed.`, { ids: `has more than ${pageSizes.most} ids` });
  const ids = new Set(asked.filter(isUuid).map((id) => id.toLowerCase()));
  const kinds = new Map<EntityMap, Set<string>>();
  if (ids.size === 0) return kinds;
  for (const [name, id] of await executor.query(kindsStatement(nodeMaps(), ids))) {
    const entity = mapNamed(String(name));
    if (entity) kinds.set(entity, (kinds.get(entity) ?? new Set()).add(String(id)));
  }
  return kinds;
}
