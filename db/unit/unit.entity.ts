import { defineEntity, p } from '@mikro-orm/core';
import { curated, searchIndex, searchable } from '../base.entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.entity.ts';
import { UnitAlias } from './unit-alias.entity.ts';
import { UnitFamilyMember } from './unit-family-member.entity.ts';
import { UnitGroupMember } from './unit-group-member.entity.ts';

const UnitSchema = defineEntity({
  name: 'Unit',
  properties: {
    ...curated,
    ...searchable(`name || ' ' || short_name`),
    jurisdiction: () => p.manyToOne(Jurisdiction).ref(),
    /** The full name, e.g. 烟台市妇女联合会. */
    name: p.text(),
    /** The name that plans use, e.g. 市妇联. */
    shortName: p.text(),
    nameEn: p.text().nullable(),
    aliases: () => p.oneToMany(UnitAlias).mappedBy('unit'),
    families: () => p.oneToMany(UnitFamilyMember).mappedBy('unit'),
    groups: () => p.oneToMany(UnitGroupMember).mappedBy('unit'),
  },
  indexes: [searchIndex('unit')],
  uniques: [{ properties: ['jurisdiction', 'name'] }, { properties: ['jurisdiction', 'shortName'] }],
});

/** 单位: a body that answers for something. */
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);
