import { Involvement } from '../../../schema/responsibility/involvement.type.ts';
import { Target } from '../../../schema/target/target.type.ts';
import { mapEntity } from './entity-map.ts';
import { involvementList, targetInvolving } from './involvements.ts';
import { seenByPlan } from './rights.ts';

mapEntity(Target, {
  table: 'target',
  visible: seenByPlan,
  tally: 'targets',
  order: ['plan.id', 'position'],
  searchText: (alias) => `${alias}.indicator_name || ' ' || coalesce(${alias}.quote, '')`,
  involving: targetInvolving,
  relations: {
    plan: { column: 'plan_id', sameRights: true },
    goal: { column: 'goal_id', sameRights: true },
    measure: { column: 'measure_id', sameRights: true },
    indicator: { column: 'indicator_id', sameRights: true },
    responsibilities: { by: 'target_id', sameRights: true, order: ['position'], usual: 1 },
  },
  lists: { involvements: { ...involvementList(targetInvolving), target: () => Involvement } },
});
