import { defineEntity, p } from '@mikro-orm/core';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { curated } from '../base.entity.ts';

const JurisdictionSchema = defineEntity({
  name: 'Jurisdiction',
  properties: {
    ...curated,
    /** Code of GB/T 2260, e.g. 370600. */
    code: p.text().nullable().unique(),
    name: p.text(),
    /** The name without its level, e.g. 烟台. */
    shortName: p.text(),
    nameEn: p.text().nullable(),
    level: p.enum(() => JurisdictionLevel),
    parent: () => p.manyToOne(Jurisdiction).ref().nullable().index().deleteRule('restrict'),
    /** The ids from the root to this row, each followed by `/`; kept by the database, so that a subtree is a prefix. */
    path: p.text().default(''),
  },
  indexes: [{ name: 'jurisdiction_path_index', expression: 'create index "jurisdiction_path_index" on "jurisdiction" ("path" text_pattern_ops)' }],
  uniques: [{ properties: ['parent', 'name'] }],
});

/** 行政区划: a place at one level of government, in a tree. */
export class Jurisdiction extends JurisdictionSchema.class {}
JurisdictionSchema.setClass(Jurisdiction);
