import { defineEntity, p } from '@mikro-orm/core';
import { ChangeAction } from '../../schema/history/history.enums.ts';
import { ChangeSet } from './change-set.entity.ts';

const ChangeSchema = defineEntity({
  name: 'Change',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    changeSet: () => p.manyToOne(ChangeSet).ref().index(),
    tableName: p.text(),
    rowId: p.uuid(),
    action: p.enum(() => ChangeAction),
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
  },
  indexes: [{ properties: ['rowId', 'id'] }],
});

/** One row before and after a write. Written by the database in the same transaction; append-only. */
export class Change extends ChangeSchema.class {}
ChangeSchema.setClass(Change);
