import { defineEntity, p } from '@mikro-orm/core';
import { PlanLinkKind } from '../../schema/plan/plan.enums.ts';
import { curated } from '../base.entity.ts';
import { Plan } from './plan.entity.ts';

const PlanLinkSchema = defineEntity({
  name: 'PlanLink',
  properties: {
    ...curated,
    plan: () => p.manyToOne(Plan).ref().deleteRule('cascade'),
    kind: p.enum(() => PlanLinkKind).default(PlanLinkKind.BASIS),
    /** The title as the plan gives it, without 《》. */
    title: p.text(),
    /** The plan that the title names, where it is in the graph. */
    target: () => p.manyToOne(Plan).ref().nullable().index().deleteRule('set null'),
    position: p.integer(),
  },
  uniques: [{ properties: ['plan', 'kind', 'title'] }],
  checks: [{ name: 'plan_link_not_to_itself', expression: 'target_id is null or target_id <> plan_id' }],
});

/** 依据, 衔接: a law or plan that a plan rests on or connects to. */
export class PlanLink extends PlanLinkSchema.class {}
PlanLinkSchema.setClass(PlanLink);
