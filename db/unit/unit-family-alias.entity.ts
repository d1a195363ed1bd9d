import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { UnitFamily } from './unit-family.entity.ts';

const UnitFamilyAliasSchema = defineEntity({
  name: 'UnitFamilyAlias',
  properties: {
    ...curated,
    family: () => p.manyToOne(UnitFamily).ref().index().deleteRule('cascade'),
    name: p.text().unique(),
  },
});

/** Another name of a family, Chinese or English. */
export class UnitFamilyAlias extends UnitFamilyAliasSchema.class {}
UnitFamilyAliasSchema.setClass(UnitFamilyAlias);
