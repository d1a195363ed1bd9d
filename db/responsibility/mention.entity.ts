import { defineEntity, p } from '@mikro-orm/core';
import { curated, spanCheck, spanned } from '../base.entity.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Measure } from '../measure/measure.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { UnitFamily } from '../unit/unit-family.entity.ts';
import { Unit } from '../unit/unit.entity.ts';

const MentionSchema = defineEntity({
  name: 'Mention',
  properties: {
    ...curated,
    /** The plan of its owner; kept by the database. */
    plan: () => p.manyToOne(Plan).ref().index().deleteRule('cascade'),
    goal: () => p.manyToOne(Goal).ref().nullable().index().deleteRule('cascade'),
    measure: () => p.manyToOne(Measure).ref().nullable().index().deleteRule('cascade'),
    /** The unit named, or the family where the words name no single unit (各级妇联). */
    unit: () => p.manyToOne(Unit).ref().nullable().index().deleteRule('restrict'),
    family: () => p.manyToOne(UnitFamily).ref().nullable().index().deleteRule('restrict'),
    asWritten: p.text(),
    position: p.integer(),
    ...spanned,
  },
  checks: [
    spanCheck,
    { name: 'mention_one_owner', expression: 'num_nonnulls(goal_id, measure_id) = 1' },
    { name: 'mention_one_subject', expression: 'num_nonnulls(unit_id, family_id) = 1' },
  ],
});

/** 提及: a unit or family named in an item's own words. */
export class Mention extends MentionSchema.class {}
MentionSchema.setClass(Mention);
