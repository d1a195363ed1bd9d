import { Goal } from '../../../schema/goal/goal.type.ts';
import { Involvement } from '../../../schema/responsibility/involvement.type.ts';
import { mapEntity } from './entity-map.ts';
import { involvementList, itemInvolving } from './involvements.ts';
import { seenByPlan } from './rights.ts';

mapEntity(Goal, {
  table: 'goal',
  visible: seenByPlan,
  tally: 'goals',
  order: ['plan.id', 'area.position', 'position'],
  searchText: (alias) => `coalesce(${alias}.text, '') || ' ' || coalesce(${alias}.label, '')`,
  involving: itemInvolving('goal_id'),
  relations: {
    area: { column: 'area_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
    document: { column: 'document_id' },
    responsibilities: { by: 'goal_id', sameRights: true, order: ['position'], usual: 6 },
    targets: { by: 'goal_id', sameRights: true, order: ['position'], usual: 2 },
    mentions: { by: 'goal_id', sameRights: true, order: ['position'], usual: 2 },
    supportedBy: { through: { table: 'measure_support', from: 'goal_id', to: 'measure_id' }, usual: 5 },
  },
  lists: { involvements: { ...involvementList(itemInvolving('goal_id')), target: () => Involvement } },
});
