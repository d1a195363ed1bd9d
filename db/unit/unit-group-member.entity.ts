import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { UnitGroup } from './unit-group.entity.ts';
import { Unit } from './unit.entity.ts';

const UnitGroupMemberSchema = defineEntity({
  name: 'UnitGroupMember',
  properties: {
    ...curated,
    group: () => p.manyToOne(UnitGroup).ref().deleteRule('cascade'),
    unit: () => p.manyToOne(Unit).ref().index().deleteRule('cascade'),
    memberFrom: p.date().nullable(),
    memberUntil: p.date().nullable(),
  },
  uniques: [{ properties: ['group', 'unit'] }],
  checks: [{ name: 'unit_group_member_in_order', expression: 'member_from is null or member_until is null or member_from <= member_until' }],
});

/** That a unit belongs to a group, from and until a date. */
export class UnitGroupMember extends UnitGroupMemberSchema.class {}
UnitGroupMemberSchema.setClass(UnitGroupMember);
