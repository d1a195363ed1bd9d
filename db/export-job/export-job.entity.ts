import { defineEntity, p } from '@mikro-orm/core';
import { ExportFormat, ExportState } from '../../schema/export-job/export-job.enums.ts';
import { newId } from '../base.entity.ts';

/** What was asked for. */
export interface ExportAsked {
  list: { name: string; filter: unknown; orderBy: unknown; columns: string[] } | null;
  planIds: string[] | null;
}

const ExportJobSchema = defineEntity({
  name: 'ExportJob',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    createdAt: p.datetime().defaultRaw('now()'),
    /** Kept fresh while it is being written. */
    updatedAt: p.datetime().defaultRaw('now()'),
    endedAt: p.datetime().nullable(),
    expiresAt: p.datetime().index(),
    /** Whose it is; no reference, since accounts may go. */
    ownerId: p.uuid().index(),
    state: p.enum(() => ExportState).default(ExportState.WAITING),
    format: p.enum(() => ExportFormat),
    asked: p.json<ExportAsked>(),
    fileName: p.text(),
    /** Whether whoever asked saw no more than what is published, e.g. by a token. */
    publishedOnly: p.boolean(),
    /** What its owner might read when it was written; null before. */
    readAs: p.text().nullable(),
    /** How often writing was begun; who has begun an earlier time has nothing to say any more. */
    attempts: p.integer().default(0),
    done: p.integer().default(0),
    total: p.integer().nullable(),
    size: p.integer().nullable(),
    error: p.json<{ code: string; message: string }>().nullable(),
  },
});

/** A file that is written in the background. Not part of the graph, so it has no history. */
export class ExportJob extends ExportJobSchema.class {}
ExportJobSchema.setClass(ExportJob);
