import { Alignment } from '../../../schema/alignment/alignment.type.ts';
import { mapEntity } from './entity-map.ts';

const goalIsPublished = (id: string): string =>
  `exists (select 1 from goal vg join plan vp on vp.id = vg.plan_id where vg.id = ${id} and vp.status = 'PUBLISHED')`;

mapEntity(Alignment, {
  table: 'alignment',
  visible: (alias) => `${goalIsPublished(`${alias}.lower_id`)} and ${goalIsPublished(`${alias}.higher_id`)}`,
  relations: {
    lower: { column: 'lower_id', sameRights: true },
    higher: { column: 'higher_id', sameRights: true },
  },
});
