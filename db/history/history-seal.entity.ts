import { defineEntity, p } from '@mikro-orm/core';
import { ChangeSet } from './change-set.entity.ts';

const HistorySealSchema = defineEntity({
  name: 'HistorySeal',
  properties: {
    /** Its place in the chain, from 1 without a gap. */
    position: p.bigint('string').primary().autoincrement(false),
    changeSet: () => p.oneToOne(ChangeSet).ref(),
    /** SHA-256 over the hash before it and the change set's content; see `chain.ts`. */
    hash: p.text(),
  },
});

/** A link of the chain that the history is kept in: written by the database when a change set is committed; append-only. */
export class HistorySeal extends HistorySealSchema.class {}
HistorySealSchema.setClass(HistorySeal);
