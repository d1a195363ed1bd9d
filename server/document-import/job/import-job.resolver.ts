import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../../schema/common/connection.ts';
import { ImportDecision, ImportDecisionInput, ImportQuestion } from '../../../schema/document-import/import-decision.type.ts';
import { ImportJobPayload } from '../../../schema/document-import/import-job.inputs.ts';
import { ImportError, ImportJob, ImportProgress, ImportReport } from '../../../schema/document-import/import-job.type.ts';
import { ImportPreview, ImportPreviewChanges } from '../../../schema/document-import/import-preview.type.ts';
import { ImportFile } from '../../../schema/document-import/import-source.type.ts';
import type { Context } from '../../core/context.ts';
import { readMany, readOne } from '../../query/reader.ts';
import { writeAndRead } from '../../query/write-and-read.ts';
import { applyJob, cancelJob, decide, joinFiles, retryJob, undoJob } from './import-job.service.ts';
import { viewOf } from './job-view.ts';

const id = { description: 'The import.' };
const version = { description: 'The version that was read before; STALE_VERSION where somebody has changed the import since.' };

const answer = async (context: Context, work: () => Promise<{ id: string }>): Promise<ImportJobPayload> => ({
  job: await writeAndRead(context, ImportJob, work),
});

/** Reads, reviews and applies imports; files come in by POST /imports. */
@Resolver(() => ImportJob)
export class ImportJobResolver {
  @Query(() => connectionOf(ImportJob), {
    description: 'The imports; none for those who may not import. Ask for the newest with orderBy: { createdAt: DESC }.',
  })
  importJobs(@Args(() => listArgsOf(ImportJob)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, ImportJob, args);
  }

  @Query(() => ImportJob, { nullable: true, description: 'One import by its id; null where there is none that the viewer may see.' })
  importJob(@Arg('id', () => ID, { description: 'Its id.' }) jobId: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, ImportJob, { id: jobId });
  }

  @FieldResolver(() => ImportProgress, { description: 'How far it has come with what it is doing.' })
  progress(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportProgress> {
    return viewOf(context, job.id).progress();
  }

  @FieldResolver(() => ImportError, { nullable: true, description: 'Why it failed; null where it has not.' })
  error(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportError | null> {
    return viewOf(context, job.id).error();
  }

  @FieldResolver(() => [ImportFile], { description: 'Its documents (a file each, unless several files make one), with their text and what became of it.' })
  files(
    @Root() job: ImportJob,
    @Arg('changedSince', () => String, {
      nullable: true,
      description: 'The token of a preview: only documents of which another part of the text became something else than it had then.',
    })
    since: string | null,
    @Ctx() context: Context,
  ): Promise<ImportFile[]> {
    return viewOf(context, job.id).files(since);
  }

  @FieldResolver(() => ImportPreview, {
    nullable: true,
    description: 'What applying it would do now; null before it is read, and once it is applied or given up.',
  })
  preview(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportPreview | null> {
    return viewOf(context, job.id).preview();
  }

  @FieldResolver(() => ImportPreviewChanges, {
    nullable: true,
    description: 'What the preview has otherwise than the state that the client has, so that a decision in a large import costs little to show.',
  })
  previewChanges(
    @Root() job: ImportJob,
    @Arg('since', () => String, { description: 'The token of the preview that the client has.' }) since: string,
    @Ctx() context: Context,
  ): Promise<ImportPreviewChanges | null> {
    return viewOf(context, job.id).previewChanges(since);
  }

  @FieldResolver(() => [ImportQuestion], { description: 'What the reader was not sure of, in the order of the text.' })
  questions(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportQuestion[]> {
    return viewOf(context, job.id).questions();
  }

  @FieldResolver(() => [ImportDecision], { description: 'The decisions taken so far, in order.' })
  decisions(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportDecision[]> {
    return viewOf(context, job.id).decisions();
  }

  @FieldResolver(() => ImportReport, { nullable: true, description: 'What applying it did; null before.' })
  report(@Root() job: ImportJob, @Ctx() context: Context): Promise<ImportReport | null> {
    return viewOf(context, job.id).report();
  }

  @Mutation(() => ImportJobPayload, { description: 'Takes decisions about an import that is READY or UNDONE, and takes earlier ones back.' })
  decideImport(
    @Arg('id', () => ID, id) jobId: string,
    @Arg('version', () => Int, version) at: number,
    @Arg('decisions', () => [ImportDecisionInput], { description: 'The new decisions, in order.', defaultValue: [] }) decisions: ImportDecisionInput[],
    @Arg('takeBack', () => [ID], { description: 'The ids of decisions to take back.', defaultValue: [] }) takeBack: string[],
    @Ctx() context: Context,
  ): Promise<ImportJobPayload> {
    return answer(context, () => decide(context, jobId, at, decisions, takeBack));
  }

  @Mutation(() => ImportJobPayload, {
    description:
      'Says which files of an import make one document, and in which order; they are read anew, and earlier decisions are gone. For a plan in several files: a text and its attachments, or a plan cut in parts.',
  })
  joinImportFiles(
    @Arg('id', () => ID, id) jobId: string,
    @Arg('version', () => Int, version) at: number,
    @Arg('documents', () => [[Int]], { description: 'The documents, each as the positions of its files in order (see ImportFilePart); every file once.' })
    documents: number[][],
    @Ctx() context: Context,
  ): Promise<ImportJobPayload> {
    return answer(context, () => joinFiles(context, jobId, at, documents));
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Writes an import that is READY or UNDONE into the graph: one transaction, one change set. Answers at once; follow the state.',
  })
  applyImport(
    @Arg('id', () => ID, id) jobId: string,
    @Arg('version', () => Int, version) at: number,
    @Arg('publish', () => Boolean, { description: 'Whether readers see its plans at once.', defaultValue: false }) publish: boolean,
    @Ctx() context: Context,
  ): Promise<ImportJobPayload> {
    return answer(context, () => applyJob(context, jobId, at, publish));
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Takes an applied import back: restores exactly what was before. Refused (CONFLICT) where somebody has edited its rows since.',
  })
  undoImport(@Arg('id', () => ID, id) jobId: string, @Arg('version', () => Int, version) at: number, @Ctx() context: Context): Promise<ImportJobPayload> {
    return answer(context, () => undoJob(context, jobId, at));
  }

  @Mutation(() => ImportJobPayload, { description: 'Gives up an import that is not applied.' })
  cancelImport(@Arg('id', () => ID, id) jobId: string, @Arg('version', () => Int, version) at: number, @Ctx() context: Context): Promise<ImportJobPayload> {
    return answer(context, () => cancelJob(context, jobId, at));
  }

  @Mutation(() => ImportJobPayload, {
    description: 'Reads the files of an import that FAILED or was CANCELLED again; where they are read, it is READY again.',
  })
  retryImport(@Arg('id', () => ID, id) jobId: string, @Arg('version', () => Int, version) at: number, @Ctx() context: Context): Promise<ImportJobPayload> {
    return answer(context, () => retryJob(context, jobId, at));
  }
}
