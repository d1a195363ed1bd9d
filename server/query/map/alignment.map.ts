import { Alignment } from '../../../schema/alignment/alignment.type.ts';
import { mapEntity } from './entity-map.ts';
import { planIsSeen } from './rights.ts';

const goalIsSeen = (id: string, curator: string | null): string =>
  `exists (select 1 from goal vg join plan vp on vp.id = vg.plan_id where vg.id = ${id} and ${planIsSeen('vp', curator)})`;

mapEntity(Alignment, {
  table: 'alignment',
  visible: (alias, curator) => `${goalIsSeen(`${alias}.lower_id`, curator)} and ${goalIsSeen(`${alias}.higher_id`, curator)}`,
  relations: {
    lower: { column: 'lower_id', sameRights: true },
    higher: { column: 'higher_id', sameRights: true },
  },
});
