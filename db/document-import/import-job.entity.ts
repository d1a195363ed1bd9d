import { defineEntity, p } from '@mikro-orm/core';
import { ImportState } from '../../schema/document-import/import-job.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import { newId } from '../base.entity.ts';

/** Why a job failed. */
export interface JobError {
  code: string;
  messageZh: string;
  messageEn: string;
}

const ImportJobSchema = defineEntity({
  name: 'ImportJob',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    version: p.integer().version(),
    createdAt: p.datetime().defaultRaw('now()').index(),
    createdBy: p.uuid().nullable(),
    createdByName: p.text(),
    updatedAt: p
      .datetime()
      .defaultRaw('now()')
      .onUpdate(() => new Date()),
    /** The names of its files. */
    name: p.text(),
    state: p
      .enum(() => ImportState)
      .default(ImportState.UPLOADED)
      .index(),
    stateAt: p.datetime().defaultRaw('now()'),
    /** What is being done now, and how far it has come: `done` of `total`. */
    stage: p.text().default(''),
    done: p.integer().default(0),
    total: p.integer().default(0),
    /** How often reading was begun; a file that ends the process each time is given up. */
    attempts: p.integer().default(0),
    error: p.json<JobError>().nullable(),
    /** The reviewer's decisions, in order. */
    decisions: p.json<unknown[]>().defaultRaw(`'[]'`),
    publish: p.boolean().default(false),
    /** Who had it applied. */
    appliedBy: p.uuid().nullable(),
    appliedByName: p.text().nullable(),
    /** What that account might write when it had it applied. */
    appliedRights: p.json<{ role: UserRole; rights: { scopes: { path: string | null; topic: string | null }[]; mayPublish: boolean } }>().nullable(),
    changeSetId: p.uuid().nullable(),
    report: p.json<object>().nullable(),
  },
});

/** An import on its way into the graph. */
export class ImportJob extends ImportJobSchema.class {}
ImportJobSchema.setClass(ImportJob);
