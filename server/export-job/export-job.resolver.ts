import { Arg, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { ExportJob as StoredExport } from '../../db/export-job/export-job.entity.ts';
import { ExportState } from '../../schema/export-job/export-job.enums.ts';
import { CreateExportInput, ExportJobPayload } from '../../schema/export-job/export-job.inputs.ts';
import { ExportJob } from '../../schema/export-job/export-job.type.ts';
import type { Context } from '../core/context.ts';
import { notFound } from '../core/errors.ts';
import { liveBusOf } from '../live/live-bus.ts';
import type { LiveContext } from '../live/live-context.ts';
import { exportPath } from './export-download.ts';
import { cancelExport, createExport, findExport, listExports } from './export-job.service.ts';

const id = { description: 'The export.' };

function shown({ id: jobId, state, format, fileName, done, total, size, error, createdAt, endedAt, expiresAt }: StoredExport): ExportJob {
  const facts = { total: total ?? null, size: size ?? null, error: error ?? null, endedAt: endedAt ?? null };
  return { id: jobId, state, format, fileName, done, ...facts, createdAt, expiresAt, url: state === ExportState.READY ? exportPath(jobId) : null };
}

/** The export at once, and again whenever it has changed. */
async function exportChanges(context: LiveContext, jobId: string): Promise<AsyncGenerator<{ id: string }>> {
  const notices = await liveBusOf(context.database).notices(context.ended);
  if (!(await findExport(context, jobId))) throw notFound('export', jobId.slice(0, 100));
  return (async function* changes() {
    yield { id: jobId };
    for await (const notice of notices) if (notice.type === 'exportJob' && notice.id === jobId.toLowerCase()) yield { id: jobId };
  })();
}

/** Has files written in the background, and tells how that goes. */
@Resolver(() => ExportJob)
export class ExportJobResolver {
  @Query(() => [ExportJob], { description: 'The viewer’s exports, the newest first; at most 20 are kept, each for three days. For whoever is signed in.' })
  async exportJobs(@Ctx() context: Context): Promise<ExportJob[]> {
    return (await listExports(context)).map(shown);
  }

  @Query(() => ExportJob, { nullable: true, description: 'One of the viewer’s exports; null where there is none. For whoever is signed in.' })
  async exportJob(@Arg('id', () => ID, id) jobId: string, @Ctx() context: Context): Promise<ExportJob | null> {
    const job = await findExport(context, jobId);
    return job && shown(job);
  }

  @Mutation(() => ExportJobPayload, {
    description:
      'Has a whole list or several plans written to a file in the background, with what the viewer may read. Three may be under way for an account (CONFLICT). For whoever is signed in.',
  })
  async createExport(
    @Arg('input', () => CreateExportInput, { description: 'What to export.' }) input: CreateExportInput,
    @Ctx() context: Context,
  ): Promise<ExportJobPayload> {
    return { job: shown(await createExport(context, input)) };
  }

  @Mutation(() => ExportJobPayload, { description: 'Gives up an export of the viewer’s; of one that is ready the file is deleted.' })
  async cancelExport(@Arg('id', () => ID, id) jobId: string, @Ctx() context: Context): Promise<ExportJobPayload> {
    return { job: shown(await cancelExport(context, jobId)) };
  }

  @Subscription(() => ExportJob, {
    nullable: true,
    description: 'An export of the viewer’s at once, and again whenever it has changed; null once it is gone. Answered at /graphql/stream.',
    subscribe: ({ args, context }: { args: { id: string }; context: LiveContext }) => exportChanges(context, args.id),
  })
  async exportJobChanged(@Root() changed: { id: string }, @Arg('id', () => ID, id) _jobId: string, @Ctx() context: Context): Promise<ExportJob | null> {
    const job = await findExport(context, changed.id);
    return job && shown(job);
  }
}
