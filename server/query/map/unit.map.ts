import { Unit } from '../../../schema/unit/unit.type.ts';
import { UnitFamily } from '../../../schema/unit/unit-family.type.ts';
import { UnitGroup } from '../../../schema/unit/unit-group.type.ts';
import { UnitGroupMember } from '../../../schema/unit/unit-group-member.type.ts';
import { mapEntity } from './entity-map.ts';
import { memberToday } from './involvements.ts';

mapEntity(Unit, {
  table: 'unit',
  searchText: (alias) => `${alias}.name || ' ' || ${alias}.short_name`,
  relations: {
    jurisdiction: { column: 'jurisdiction_id', sameRights: true },
    families: { through: { table: 'unit_family_member', from: 'unit_id', to: 'family_id' }, sameRights: true, usual: 1 },
    groups: { through: { table: 'unit_group_member', from: 'unit_id', to: 'group_id', where: memberToday }, sameRights: true, usual: 2 },
    memberships: { by: 'unit_id', sameRights: true, usual: 2 },
    responsibilities: { by: 'unit_id', order: ['plan.id'], usual: 100 },
    mentions: { by: 'unit_id', order: ['plan.id'], usual: 20 },
  },
  lists: { aliases: { source: 'unit_alias', parent: 'unit_id', value: 'name', order: 'name collate "C"', usual: 2, limit: 1000 } },
});

mapEntity(UnitFamily, {
  table: 'unit_family',
  unique: ['code', 'name'],
  searchText: (alias) => `${alias}.name || ' ' || ${alias}.name_en || ' ' || ${alias}.short_name || ' ' || ${alias}.code`,
  searchIndexed: false,
  relations: { units: { through: { table: 'unit_family_member', from: 'family_id', to: 'unit_id' }, sameRights: true, usual: 20 } },
  lists: { aliases: { source: 'unit_family_alias', parent: 'family_id', value: 'name', order: 'name collate "C"', usual: 3, limit: 1000 } },
});

mapEntity(UnitGroup, {
  table: 'unit_group',
  searchText: (alias) => `${alias}.name || ' ' || coalesce(${alias}.name_en, '')`,
  searchIndexed: false,
  relations: {
    jurisdiction: { column: 'jurisdiction_id', sameRights: true },
    members: { by: 'group_id', sameRights: true, usual: 30 },
    responsibilities: { by: 'group_id', order: ['plan.id'], usual: 20 },
  },
});

mapEntity(UnitGroupMember, {
  table: 'unit_group_member',
  relations: {
    unit: { column: 'unit_id', sameRights: true },
    group: { column: 'group_id', sameRights: true },
  },
});
