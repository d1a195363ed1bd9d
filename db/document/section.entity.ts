import { defineEntity, p } from '@mikro-orm/core';
import { SectionKind } from '../../schema/section/section.enums.ts';
import { curated, searchIndex, searchable, spanCheck, spanned } from '../base.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Document } from './document.entity.ts';

const SectionSchema = defineEntity({
  name: 'Section',
  properties: {
    ...curated,
    ...searchable(`title || ' ' || text`),
    document: () => p.manyToOne(Document).ref().deleteRule('cascade'),
    plan: () => p.manyToOne(Plan).ref().nullable().index().deleteRule('set null'),
    position: p.integer(),
    level: p.integer(),
    kind: p.enum(() => SectionKind),
    ordinal: p.text().default(''),
    title: p.text().default(''),
    text: p.text().default(''),
    ...spanned,
  },
  indexes: [searchIndex('section'), { properties: ['document', 'position'] }],
  checks: [spanCheck],
});

/** A part of a document that is no goal or measure: kept so that no paragraph is lost. */
export class Section extends SectionSchema.class {}
SectionSchema.setClass(Section);
