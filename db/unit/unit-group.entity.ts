import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.entity.ts';
import { UnitGroupMember } from './unit-group-member.entity.ts';

const UnitGroupSchema = defineEntity({
  name: 'UnitGroup',
  properties: {
    ...curated,
    jurisdiction: () => p.manyToOne(Jurisdiction).ref(),
    /** The name that plans use, e.g. 市妇儿工委成员单位. */
    name: p.text(),
    nameEn: p.text().nullable(),
    /** Whether the members entered are known to be all of them. */
    membersComplete: p.boolean().default(false),
    members: () => p.oneToMany(UnitGroupMember).mappedBy('group'),
  },
  uniques: [{ properties: ['jurisdiction', 'name'] }],
});

/** 成员单位: a named set of units. */
export class UnitGroup extends UnitGroupSchema.class {}
UnitGroupSchema.setClass(UnitGroup);
