import { Jurisdiction } from '../../../schema/jurisdiction/jurisdiction.type.ts';
import { mapEntity } from './entity-map.ts';

mapEntity(Jurisdiction, {
  table: 'jurisdiction',
  unique: ['code'],
  relations: {
    parent: { column: 'parent_id', sameRights: true },
    children: { by: 'parent_id', sameRights: true, usual: 15 },
    plans: { by: 'jurisdiction_id', usual: 8 },
    units: { by: 'jurisdiction_id', sameRights: true, usual: 50 },
  },
});
