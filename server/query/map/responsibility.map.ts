import { Involvement } from '../../../schema/responsibility/involvement.type.ts';
import { Mention } from '../../../schema/responsibility/mention.type.ts';
import { Responsibility } from '../../../schema/responsibility/responsibility.type.ts';
import { mapEntity } from './entity-map.ts';
import { seenByPlan } from './rights.ts';

mapEntity(Responsibility, {
  table: 'responsibility',
  visible: seenByPlan,
  tally: 'responsibilities',
  order: ['plan.id'],
  relations: {
    unit: { column: 'unit_id', sameRights: true },
    group: { column: 'group_id', sameRights: true },
    goal: { column: 'goal_id', sameRights: true },
    measure: { column: 'measure_id', sameRights: true },
    target: { column: 'target_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
  },
});

mapEntity(Mention, {
  table: 'mention',
  visible: seenByPlan,
  tally: 'mentions',
  order: ['plan.id'],
  relations: {
    unit: { column: 'unit_id', sameRights: true },
    family: { column: 'family_id', sameRights: true },
    goal: { column: 'goal_id', sameRights: true },
    measure: { column: 'measure_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
  },
});

mapEntity(Involvement, {
  table: '',
  relations: {
    unit: { column: 'unit_id', sameRights: true },
    family: { column: 'family_id', sameRights: true },
    through: { column: 'group_id', sameRights: true },
  },
});
