import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { ImportJob } from '../../../schema/document-import/import-job.type.ts';
import type { Context } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { allowed } from '../../core/write.ts';
import { liveBusOf } from '../../live/live-bus.ts';
import type { LiveContext } from '../../live/live-context.ts';
import { readOne } from '../../query/reader.ts';
import { mayImport } from '../../rights/policy.ts';

/** The import at once, and again whenever it has changed. */
async function jobChanges(context: LiveContext, id: string): Promise<AsyncGenerator<{ id: string }>> {
  allowed(context, mayImport);
  const notices = await liveBusOf(context.database).notices(context.ended);
  if (!(await readOne(context, ImportJob, { id }))) throw notFound('import', id);
  return (async function* changes() {
    yield { id };
    for await (const notice of notices) if (notice.type === 'importJob' && notice.id === id.toLowerCase()) yield { id };
  })();
}

/** Tells how an import goes on. */
@Resolver()
export class ImportJobLiveResolver {
  @Subscription(() => ImportJob, {
    nullable: true,
    description: 'An import at once, and again whenever it has changed; null once it is gone. For curators. Answered at /graphql/stream.',
    subscribe: ({ args, context }: { args: { id: string }; context: LiveContext }) => jobChanges(context, args.id),
  })
  importJobChanged(@Root() job: { id: string }, @Arg('id', () => ID, { description: 'The import.' }) _id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, ImportJob, { id: job.id });
  }
}
