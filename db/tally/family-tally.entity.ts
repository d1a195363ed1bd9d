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
    /** Which items, and the ways in which each does: a set as bits (see `server/query/sql/kept.ts`). */
    found: p.array<string>().columnType('uuid[]'),
    ways: p.array<number>().columnType('int[]'),
    /** All ways that any of them has. */
    allWays: p.integer(),
  },
  indexes: [{ properties: ['familyId', 'kind', 'planId', 'items', 'allWays'] }],
});

/** Which items of a plan involve a family of units, and how many; kept by the database with every change set. */
export class FamilyTally extends FamilyTallySchema.class {}
FamilyTallySchema.setClass(FamilyTally);
