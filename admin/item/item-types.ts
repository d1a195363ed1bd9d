import type { GoalKind } from '../../schema/goal/goal.enums.ts';
import type { MeasureKind } from '../../schema/measure/measure.enums.ts';
import { targetFields, type TargetRow } from '../target/target-types.ts';
import { dutyFields, type Duty } from '../unit/duty-types.ts';

interface ItemBase {
  id: string;
  ordinal: string;
  label: string | null;
  text: string | null;
  statement: string;
  open: boolean;
  position: number;
  area: { id: string };
  responsibilities: { nodes: Duty[] };
  targets: { nodes: TargetRow[] };
}

/** A goal or a measure as the console shows it. */
export type Item = (ItemBase & { __typename: 'Goal'; kind: GoalKind }) | (ItemBase & { __typename: 'Measure'; kind: MeasureKind; title: string });

const common = `__typename id kind ordinal label text statement open position area { id } responsibilities(first: 100) { nodes { ${dutyFields} } } targets(first: 100) { nodes { ${targetFields} } }`;

/** The fields of a goal in `Item`. */
export const goalFields = common;
/** The fields of a measure in `Item`. */
export const measureFields = `${common} title`;

/** The printed heading of an item, where it has one. */
export const headingOf = (item: Item): string => (item.__typename === 'Measure' ? item.title : '');

/** Whether all items are known by an editor's label only: then that is said once, not at each. */
export const areLabelsOnly = (items: Item[]): boolean => items.length > 0 && items.every((item) => item.text === null);

/** The message key of an item's kind. */
export const kindKey = (item: { __typename: string; kind: string }): string =>
  `pg.enum.${item.__typename === 'Goal' ? 'goalKind' : 'measureKind'}.${item.kind}`;

/** All words of an item that a reader may search for, in lower case. */
export const wordsOf = (item: Item): string =>
  [item.ordinal, headingOf(item), item.statement, item.label, ...item.targets.nodes.map((target) => target.indicatorName)].join(' ').toLowerCase();
