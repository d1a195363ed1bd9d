import { defineEntity, p } from '@mikro-orm/core';

const FamilyTallySchema = defineEntity({
  name: 'FamilyTally',
  properties: {
    planId: p.uuid().primary(),
    /** GOAL, MEASURE or TARGET. */
    kind: p.text().primary(),
    familyId: p.uuid().primary(),
    /** How many of the plan's items involve the family in any way. */
    items: p.integer(),
    /** The same by the ways in which each item does (see `server/query/sql/tally.ts`): sets of ways as bits, and how many items have exactly that set. */
    ways: p.array<number>().columnType('int[]'),
    counts: p.array<number>().columnType('int[]'),
  },
  indexes: [{ properties: ['familyId', 'kind', 'planId', 'items'] }],
});

/** How many items of a plan involve a family of units; kept by the database with every change set. */
export class FamilyTally extends FamilyTallySchema.class {}
FamilyTallySchema.setClass(FamilyTally);
