import { Indicator } from '../../../schema/indicator/indicator.type.ts';
import { mapEntity } from './entity-map.ts';

mapEntity(Indicator, {
  table: 'indicator',
  unique: ['name'],
  searchText: (alias) => `${alias}.name`,
  relations: { targets: { by: 'indicator_id', usual: 20 } },
  lists: { aliases: { source: 'indicator_alias', parent: 'indicator_id', value: 'name', order: 'name collate "C"', usual: 3, limit: 1000 } },
});
