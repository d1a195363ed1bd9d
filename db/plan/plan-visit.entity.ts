import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { User } from '../user/user.entity.ts';
import { Plan } from './plan.entity.ts';

const PlanVisitSchema = defineEntity({
  name: 'PlanVisit',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    plan: () => p.manyToOne(Plan).ref().index().deleteRule('cascade'),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    since: p.datetime().defaultRaw('now()'),
    /** Kept fresh while the page is open; a visit that nobody keeps fresh is over (its process has ended). */
    seenAt: p.datetime().defaultRaw('now()'),
  },
});

/** That somebody has a plan open for editing, in one browser page. */
export class PlanVisit extends PlanVisitSchema.class {}
PlanVisitSchema.setClass(PlanVisit);
