import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { Answer, emptyType, Part, SliceArgs } from '../common/answers.ts';
import { filterOf } from '../common/connection.ts';
import type { Type } from '../common/declarations.ts';
import { scalarFilterOf } from '../common/filters.ts';
import { SortDirection } from '../common/paging.ts';
import { GoalKind } from '../goal/goal.enums.ts';
import { Goal } from '../goal/goal.type.ts';
import { MeasureKind } from '../measure/measure.enums.ts';
import { Measure } from '../measure/measure.type.ts';
import { Responsibility } from '../responsibility/responsibility.type.ts';
import { Target } from '../target/target.type.ts';
import { ItemStatsKey, ResponsibilityStatsKey, TargetStatsKey } from './stats.enums.ts';
import { keyFieldsOf, type StatsKeyField } from './stats-keys.ts';

/** Which groups to keep. */
@InputType({ description: 'Which groups to keep.' })
export class StatsHaving {
  @Field(() => scalarFilterOf(Int) as typeof Object, { nullable: true, description: 'How many rows the group must have.' })
  count?: Record<string, unknown> | null;

  @Field(() => scalarFilterOf(Int) as typeof Object, { nullable: true, description: 'Of how many plans its rows must be.' })
  plans?: Record<string, unknown> | null;
}

/** What to sort groups by. */
@InputType({ description: 'What to sort groups by: one key an object. Ties are broken by the keys.' })
export class StatsOrder {
  @Field(() => SortDirection, { nullable: true, description: 'How many rows the group has.' })
  count?: SortDirection | null;

  @Field(() => SortDirection, { nullable: true, description: 'Of how many plans its rows are.' })
  plans?: SortDirection | null;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'What it is counted by, in the order of groupBy; rows of tables in the order in which they were made.',
  })
  key?: SortDirection | null;
}

/** The arguments of every kind of statistics. */
export interface StatsRequest extends SliceArgs {
  filter?: Record<string, unknown> | null;
  groupBy: string[];
  having?: StatsHaving | null;
  orderBy?: StatsOrder[] | null;
}

/** The types of one kind of statistics. */
export interface StatsTypes {
  page: Type;
  args: Type;
}

function makeGroup(name: string, fields: readonly StatsKeyField[], measured: boolean): Type {
  const group = emptyType(`${name}StatsGroup`);
  Part(() => Int, 'How many rows the group has.')(group.prototype, 'count');
  Part(() => Int, 'Of how many plans its rows are.')(group.prototype, 'plans');
  for (const { field, type, description } of fields) Part(type, description, { nullable: true })(group.prototype, field);
  const figures = { minValue: 'The least value', maxValue: 'The greatest value', averageValue: 'The mean value' };
  for (const [field, what] of Object.entries(measured ? figures : {}))
    Part(() => Float, `${what} of its rows; says something where they are of one indicator.`, { nullable: true })(group.prototype, field);
  Answer(`A group of ${name} rows that agree in what they are counted by.`)(group);
  return group;
}

function makePage(name: string, group: Type): Type {
  const page = emptyType(`${name}Stats`);
  Part(() => [group], 'The groups.')(page.prototype, 'nodes');
  Part(() => Int, 'How many groups there are in all. Counted only when asked for.')(page.prototype, 'totalCount');
  Answer(`How many ${name} rows there are, group by group.`)(page);
  return page;
}

function makeArgs(rows: Type, keys: object): Type {
  const args = class extends SliceArgs {};
  Field(() => filterOf(rows) as typeof Object, { nullable: true, description: 'Which rows to count. Default: all that the viewer may see.' })(
    args.prototype,
    'filter',
  );
  Field(() => [keys] as [typeof Object], { description: 'What to count by; an empty list counts all together.' })(args.prototype, 'groupBy');
  Field(() => StatsHaving, { nullable: true, description: 'Which groups to keep.' })(args.prototype, 'having');
  Field(() => [StatsOrder], { nullable: true, description: 'What to sort by. Default: the largest groups first.' })(args.prototype, 'orderBy');
  ArgsType()(args);
  return args;
}

function makeStats(name: string, rows: Type, keys: Record<string, string>, kind?: typeof GoalKind | typeof MeasureKind): StatsTypes {
  return { page: makePage(name, makeGroup(name, keyFieldsOf(keys, kind), name === 'Target')), args: makeArgs(rows, keys) };
}

/** The types of the statistics of responsibilities. */
export const responsibilityStats = makeStats('Responsibility', Responsibility, ResponsibilityStatsKey);

/** The types of the statistics of targets. */
export const targetStats = makeStats('Target', Target, TargetStatsKey);

/** The types of the statistics of goals. */
export const goalStats = makeStats('Goal', Goal, ItemStatsKey, GoalKind);

/** The types of the statistics of measures. */
export const measureStats = makeStats('Measure', Measure, ItemStatsKey, MeasureKind);
