import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Unit } from './unit.entity.ts';

const UnitAliasSchema = defineEntity({
  name: 'UnitAlias',
  properties: {
    ...curated,
    unit: () => p.manyToOne(Unit).ref().deleteRule('cascade'),
    name: p.text().index(),
  },
  uniques: [{ properties: ['unit', 'name'] }],
});

/** Another name that a unit goes by, slips included. */
export class UnitAlias extends UnitAliasSchema.class {}
UnitAliasSchema.setClass(UnitAlias);
