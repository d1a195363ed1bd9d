import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.entity.ts';
import { User } from './user.entity.ts';

const UserScopeSchema = defineEntity({
  name: 'UserScope',
  properties: {
    ...curated,
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    /** The place, with all below it; null means every place. A place that bounds somebody cannot be deleted: their bounds would go with it. */
    jurisdiction: () => p.manyToOne(Jurisdiction).ref().nullable().index().deleteRule('restrict'),
    /** The topic of plans; null means every topic. */
    topic: p.text().nullable(),
  },
  indexes: [
    {
      name: 'user_scope_unique',
      expression: 'create unique index "user_scope_unique" on "user_scope" ("user_id", "jurisdiction_id", "topic") nulls not distinct',
    },
  ],
});

/** Where a curator may write: plans of a place and those below it, of a topic. */
export class UserScope extends UserScopeSchema.class {}
UserScopeSchema.setClass(UserScope);
