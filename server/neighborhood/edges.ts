import { NeighborKind } from '../../schema/neighborhood/neighborhood.enums.ts';
import { memberToday } from '../query/map/involvements.ts';

/** A line of the graph: rows `e` of a table, each from one row to another. */
export interface EdgeSource {
  table: string;
  from: { kind: NeighborKind; column: string };
  to: { kind: NeighborKind; column: string };
  label: string;
  where?: string;
}

const { PLAN, AREA, GOAL, MEASURE, TARGET, INDICATOR, UNIT, UNIT_FAMILY, UNIT_GROUP, JURISDICTION, DOCUMENT } = NeighborKind;

const column = (table: string, kind: NeighborKind, name: string, to: NeighborKind, label: string, where?: string): EdgeSource => ({
  table,
  from: { kind, column: 'e.id' },
  to: { kind: to, column: `e.${name}` },
  label: `'${label}'`,
  ...(where ? { where } : {}),
});

const duties = ([GOAL, MEASURE, TARGET] as const).flatMap((kind) =>
  ([UNIT, UNIT_GROUP] as const).map((holder): EdgeSource => ({
    table: 'responsibility',
    from: { kind: holder, column: holder === UNIT ? 'e.unit_id' : 'e.group_id' },
    to: { kind, column: `e.${kind.toLowerCase()}_id` },
    label: 'e.role',
  })),
);

/** Every line that a picture can show. */
export const edgeSources: readonly EdgeSource[] = [
  column('plan', PLAN, 'jurisdiction_id', JURISDICTION, 'OF'),
  column('plan', PLAN, 'document_id', DOCUMENT, 'IN'),
  column('area', AREA, 'plan_id', PLAN, 'IN'),
  column('goal', GOAL, 'area_id', AREA, 'IN'),
  column('measure', MEASURE, 'area_id', AREA, 'IN'),
  column('target', TARGET, 'indicator_id', INDICATOR, 'OF'),
  column('target', TARGET, 'goal_id', GOAL, 'IN'),
  column('target', TARGET, 'measure_id', MEASURE, 'IN'),
  column('target', TARGET, 'plan_id', PLAN, 'IN', 'e.goal_id is null and e.measure_id is null'),
  column('unit', UNIT, 'jurisdiction_id', JURISDICTION, 'OF'),
  { table: 'measure_support', from: { kind: MEASURE, column: 'e.measure_id' }, to: { kind: GOAL, column: 'e.goal_id' }, label: `'SUPPORTS'` },
  { table: 'unit_family_member', from: { kind: UNIT, column: 'e.unit_id' }, to: { kind: UNIT_FAMILY, column: 'e.family_id' }, label: `'OF'` },
  {
    table: 'unit_group_member',
    from: { kind: UNIT, column: 'e.unit_id' },
    to: { kind: UNIT_GROUP, column: 'e.group_id' },
    label: `'MEMBER'`,
    where: memberToday('e'),
  },
  { table: 'plan_link', from: { kind: PLAN, column: 'e.plan_id' }, to: { kind: PLAN, column: 'e.target_id' }, label: 'e.kind' },
  {
    table: 'alignment',
    from: { kind: GOAL, column: 'e.lower_id' },
    to: { kind: GOAL, column: 'e.higher_id' },
    label: `'ALIGNED'`,
    where: `e.status = 'CONFIRMED'`,
  },
  ...duties,
];
