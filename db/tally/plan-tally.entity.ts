import { defineEntity, p } from '@mikro-orm/core';

const PlanTallySchema = defineEntity({
  name: 'PlanTally',
  properties: {
    /** The plan; no foreign key, since it is written when all else of a transaction has been. */
    planId: p.uuid().primary(),
    areas: p.integer(),
    goals: p.integer(),
    measures: p.integer(),
    targets: p.integer(),
    responsibilities: p.integer(),
    mentions: p.integer(),
    /** From which day on, and until before which, the tallies of families hold: memberships of groups begin and end with days. */
    holdsFrom: p.date().nullable().index(),
    holdsUntil: p.date().nullable().index(),
  },
});

/** How many items of each kind a plan has; kept by the database with every change set, so that a count over a country is a sum. */
export class PlanTally extends PlanTallySchema.class {}
PlanTallySchema.setClass(PlanTally);
