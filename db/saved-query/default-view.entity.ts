import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { SavedQuery } from './saved-query.entity.ts';

const DefaultViewSchema = defineEntity({
  name: 'DefaultView',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    /** Whose list opens with it. */
    userId: p.uuid(),
    /** The list, as the root field of the API. */
    resource: p.text(),
    query: () => p.manyToOne(SavedQuery).ref().deleteRule('cascade').index(),
  },
  uniques: [{ properties: ['userId', 'resource'] }],
});

/** That somebody opens a list with a view that is kept. */
export class DefaultView extends DefaultViewSchema.class {}
DefaultViewSchema.setClass(DefaultView);
