import { Measure } from '../../../schema/measure/measure.type.ts';
import { Involvement } from '../../../schema/responsibility/involvement.type.ts';
import { mapEntity } from './entity-map.ts';
import { involvementList, itemInvolving } from './involvements.ts';
import { seenByPlan } from './rights.ts';

mapEntity(Measure, {
  table: 'measure',
  visible: seenByPlan,
  tally: 'measures',
  order: ['plan.id', 'area.position', 'position'],
  searchText: (alias) => `coalesce(${alias}.text, '') || ' ' || coalesce(${alias}.label, '') || ' ' || ${alias}.title`,
  involving: itemInvolving('measure_id'),
  relations: {
    area: { column: 'area_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
    document: { column: 'document_id' },
    responsibilities: { by: 'measure_id', sameRights: true, order: ['position'], usual: 6 },
    targets: { by: 'measure_id', sameRights: true, order: ['position'], usual: 2 },
    mentions: { by: 'measure_id', sameRights: true, order: ['position'], usual: 2 },
    supports: { through: { table: 'measure_support', from: 'measure_id', to: 'goal_id' }, usual: 3 },
  },
  lists: { involvements: { ...involvementList(itemInvolving('measure_id')), target: () => Involvement } },
});
