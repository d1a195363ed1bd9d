import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { SavedQuery } from './saved-query.entity.ts';

const SavedQueryPinSchema = defineEntity({
  name: 'SavedQueryPin',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    query: () => p.manyToOne(SavedQuery).ref().deleteRule('cascade'),
    /** Whose Home it is pinned to. */
    userId: p.uuid(),
  },
  uniques: [{ properties: ['query', 'userId'] }],
});

/** That somebody has pinned a saved query to Home. */
export class SavedQueryPin extends SavedQueryPinSchema.class {}
SavedQueryPinSchema.setClass(SavedQueryPin);
