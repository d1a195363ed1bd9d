import { defineEntity, p } from '@mikro-orm/core';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { Area } from '../area/area.entity.ts';
import { curated, editable, searchIndex, searchable, spanCheck, spanned } from '../base.entity.ts';
import { Document } from '../document/document.entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.entity.ts';
import { PlanLink } from './plan-link.entity.ts';

const PlanSchema = defineEntity({
  name: 'Plan',
  properties: {
    ...curated,
    ...searchable(`title`),
    ...editable,
    /** A stable name for exchange, e.g. yantai-women. */
    key: p.text().unique(),
    title: p.text(),
    jurisdiction: () => p.manyToOne(Jurisdiction).ref().index(),
    document: () => p.manyToOne(Document).ref().nullable().index(),
    /** A slug shared by plans of one subject, e.g. women, children, health. */
    topic: p.text().nullable().index(),
    periodStart: p.integer().nullable(),
    periodEnd: p.integer().nullable(),
    status: p.enum(() => PlanStatus).default(PlanStatus.DRAFT),
    publishedAt: p.datetime().nullable(),
    /** Its place among the plans of its document, from 0. */
    position: p.integer().default(0),
    ...spanned,
    areas: () => p.oneToMany(Area).mappedBy('plan'),
    links: () => p.oneToMany(PlanLink).mappedBy('plan'),
  },
  indexes: [searchIndex('plan'), { name: 'plan_key_order_index', expression: `create index "plan_key_order_index" on "plan" ("key" collate "C", "id")` }],
  checks: [
    spanCheck,
    { name: 'plan_period_in_order', expression: 'period_start is null or period_end is null or period_start <= period_end' },
    { name: 'plan_published_when', expression: `status <> 'PUBLISHED' or published_at is not null` },
  ],
});

/** 规划: a plan of one place, topic and period. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);
