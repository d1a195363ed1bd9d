import { defineEntity, p } from '@mikro-orm/core';
import { GoalKind } from '../../schema/goal/goal.enums.ts';
import { Area } from '../area/area.entity.ts';
import { searchable, searchIndex } from '../base.entity.ts';
import { Document } from '../document/document.entity.ts';
import { item, itemCheck } from '../item.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Responsibility } from '../responsibility/responsibility.entity.ts';
import { Target } from '../target/target.entity.ts';

const GoalSchema = defineEntity({
  name: 'Goal',
  properties: {
    ...item,
    ...searchable(`coalesce(text, '') || ' ' || coalesce(label, '')`),
    /** The area's plan; kept by the database. */
    plan: () => p.manyToOne(Plan).ref().index().deleteRule('cascade'),
    area: () => p.manyToOne(Area).ref().deleteRule('cascade'),
    document: () => p.manyToOne(Document).ref().nullable().index().deleteRule('set null'),
    kind: p.enum(() => GoalKind).default(GoalKind.MAIN),
    responsibilities: () => p.oneToMany(Responsibility).mappedBy('goal'),
    targets: () => p.oneToMany(Target).mappedBy('goal'),
  },
  indexes: [searchIndex('goal'), { properties: ['area', 'position'] }],
  checks: [itemCheck],
});

/** 主要目标: what a plan sets out to reach. */
export class Goal extends GoalSchema.class {}
GoalSchema.setClass(Goal);
