import { Plan } from '../../../schema/plan/plan.type.ts';
import { PlanLink } from '../../../schema/plan/plan-link.type.ts';
import { mapEntity } from './entity-map.ts';
import { planIsSeen, seenByPlan } from './rights.ts';

mapEntity(Plan, {
  table: 'plan',
  unique: ['key'],
  visible: planIsSeen,
  searchText: (alias) => `${alias}.title`,
  relations: {
    jurisdiction: { column: 'jurisdiction_id', sameRights: true },
    document: { column: 'document_id', sameRights: true },
    areas: { by: 'plan_id', sameRights: true, order: ['position'], usual: 10 },
    goals: { by: 'plan_id', sameRights: true, order: ['area.position', 'position'], usual: 80 },
    measures: { by: 'plan_id', sameRights: true, order: ['area.position', 'position'], usual: 100 },
    targets: { by: 'plan_id', sameRights: true, order: ['position'], usual: 80 },
    links: { by: 'plan_id', sameRights: true, order: ['position'], usual: 8 },
    sections: { by: 'plan_id', sameRights: true, order: ['position'], usual: 50 },
    responsibilities: { by: 'plan_id', sameRights: true, usual: 400 },
  },
});

mapEntity(PlanLink, {
  table: 'plan_link',
  visible: seenByPlan,
  order: ['position'],
  rootOrder: ['plan.id', 'position'],
  relations: {
    plan: { column: 'plan_id', sameRights: true },
    target: { column: 'target_id' },
  },
});
