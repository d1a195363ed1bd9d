import { Area } from '../../../schema/area/area.type.ts';
import { mapEntity } from './entity-map.ts';
import { seenByPlan } from './rights.ts';

mapEntity(Area, {
  table: 'area',
  visible: seenByPlan,
  tally: 'areas',
  order: ['position'],
  rootOrder: ['plan.id', 'position'],
  searchText: (alias) => `${alias}.title`,
  relations: {
    plan: { column: 'plan_id', sameRights: true },
    goals: { by: 'area_id', sameRights: true, order: ['position'], usual: 10 },
    measures: { by: 'area_id', sameRights: true, order: ['position'], usual: 12 },
  },
});
