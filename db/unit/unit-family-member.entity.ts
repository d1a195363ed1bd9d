import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { UnitFamily } from './unit-family.entity.ts';
import { Unit } from './unit.entity.ts';

const UnitFamilyMemberSchema = defineEntity({
  name: 'UnitFamilyMember',
  properties: {
    ...curated,
    family: () => p.manyToOne(UnitFamily).ref().deleteRule('cascade'),
    unit: () => p.manyToOne(Unit).ref().index().deleteRule('cascade'),
  },
  uniques: [{ properties: ['family', 'unit'] }],
});

/** That a unit is of a family; a merged bureau is of two. */
export class UnitFamilyMember extends UnitFamilyMemberSchema.class {}
UnitFamilyMemberSchema.setClass(UnitFamilyMember);
