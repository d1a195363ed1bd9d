import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { UnitFamilyAlias } from './unit-family-alias.entity.ts';
import { UnitFamilyMember } from './unit-family-member.entity.ts';

const UnitFamilySchema = defineEntity({
  name: 'UnitFamily',
  properties: {
    ...curated,
    /** A stable slug, e.g. womens-federation. */
    code: p.text().unique(),
    name: p.text().unique(),
    nameEn: p.text(),
    /** The short form that unit names end in, e.g. 妇联. */
    shortName: p.text(),
    aliases: () => p.oneToMany(UnitFamilyAlias).mappedBy('family'),
    members: () => p.oneToMany(UnitFamilyMember).mappedBy('family'),
  },
});

/** 条线: counterparts across levels of government; 市妇联 and 县妇联 are both women's federation. */
export class UnitFamily extends UnitFamilySchema.class {}
UnitFamilySchema.setClass(UnitFamily);
