import { Int } from 'type-graphql';
import { AreaTheme } from '../area/area.enums.ts';
import { Area } from '../area/area.type.ts';
import { registerEnum } from '../common/enums.ts';
import type { GoalKind } from '../goal/goal.enums.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import type { MeasureKind } from '../measure/measure.enums.ts';
import { Plan } from '../plan/plan.type.ts';
import { ResponsibilityRole } from '../responsibility/responsibility.enums.ts';
import { Comparator, TargetNature } from '../target/target.enums.ts';
import { UnitFamily } from '../unit/unit-family.type.ts';
import { UnitGroup } from '../unit/unit-group.type.ts';
import { Unit } from '../unit/unit.type.ts';
import { ItemStatsKey, ResponsibilityStatsKey, TargetStatsKey } from './stats.enums.ts';

const words = {
  FAMILY: 'The family of a unit that answers; what units of several families answer for counts for each.',
  ROLE: 'The part that a unit or group takes; what several answer for counts for each part, once.',
  PLAN: 'The plan.',
  AREA: 'The development area.',
  JURISDICTION: 'The place of the plan.',
  UNIT: 'The unit that answers by name; what several answer for counts for each.',
  GROUP: 'The group that answers; what several answer for counts for each.',
  THEME: 'What the development area is about.',
  TOPIC: 'The subject of the plan.',
  INDICATOR: 'The indicator.',
  NATURE: 'Whether the target binds.',
  DUE_YEAR: 'The year to reach it by.',
  COMPARATOR: 'How the value is to be read.',
  KIND: 'The kind.',
};

const wordsFor = <T extends string>(keys: Record<string, T>): Record<T, string> =>
  Object.fromEntries(Object.values<T>(keys).map((key) => [key, words[key as keyof typeof words]])) as Record<T, string>;

registerEnum(ResponsibilityStatsKey, 'ResponsibilityStatsKey', 'What responsibilities can be counted by.', wordsFor(ResponsibilityStatsKey));
registerEnum(TargetStatsKey, 'TargetStatsKey', 'What targets can be counted by.', wordsFor(TargetStatsKey));
registerEnum(ItemStatsKey, 'ItemStatsKey', 'What goals and measures can be counted by.', wordsFor(ItemStatsKey));

/** The field of a group that shows a key. */
export interface StatsKeyField {
  key: string;
  field: string;
  type: () => unknown;
  description: string;
}

const types: Record<string, () => unknown> = {
  FAMILY: () => UnitFamily,
  ROLE: () => ResponsibilityRole,
  PLAN: () => Plan,
  AREA: () => Area,
  JURISDICTION: () => Jurisdiction,
  UNIT: () => Unit,
  GROUP: () => UnitGroup,
  THEME: () => AreaTheme,
  TOPIC: () => String,
  INDICATOR: () => Indicator,
  NATURE: () => TargetNature,
  DUE_YEAR: () => Int,
  COMPARATOR: () => Comparator,
};

/** The name of the field that shows a key, e.g. dueYear for DUE_YEAR. */
export const fieldOfKey = (key: string): string => key.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The fields that show the keys of a kind of statistics. */
export const keyFieldsOf = (keys: Record<string, string>, kind?: typeof GoalKind | typeof MeasureKind): StatsKeyField[] =>
  Object.values(keys).map((key) => ({
    key,
    field: fieldOfKey(key),
    type: types[key] ?? (() => kind),
    description: `${words[key as keyof typeof words]} Null where it is not counted by, and where a row has none.`,
  }));
