import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../base.entity.ts';
import { User } from './user.entity.ts';

const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).ref().index().deleteRule('cascade'),
    /** SHA-256 of the code, which is random and long enough for that. */
    codeHash: p.text().unique().hidden(),
  },
});

/** A code that counts in place of a one-time code, once; using it deletes it. */
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);
