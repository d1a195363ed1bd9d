import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { ExportFormat, ExportState } from './export-job.enums.ts';

registerEnum(ExportState, 'ExportState', 'Where an export stands.', {
  WAITING: 'It waits to be written.',
  WRITING: 'Its file is being written.',
  READY: 'Its file can be fetched until it expires.',
  FAILED: 'It failed; `error` says why.',
  CANCELLED: 'Its owner gave it up.',
});

registerEnum(ExportFormat, 'ExportFormat', 'The form of an export.', {
  CSV: 'A list as text with commas, for any program.',
  XLSX: 'A list as a spreadsheet; of plans, a spreadsheet each in one zip file.',
  JSON: 'Plans as plangraph/1, a file each in one zip file.',
});

/** Why an export failed. */
@ObjectType({ description: 'Why an export failed.' })
export class ExportError {
  @Field(() => String, { description: 'A code as of errors, e.g. TOO_LARGE, QUERY_TOO_COSTLY, INTERNAL_SERVER_ERROR.' })
  code!: string;

  @Field(() => String, { description: 'What went wrong.' })
  message!: string;
}

/** A file that is written in the background for whoever asked for it. */
@ObjectType({
  description: 'A file that is written in the background for whoever asked for it: a whole list of the API, or several plans. Its owner alone sees it.',
})
export class ExportJob {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ExportState, { description: 'Where it stands.' })
  state!: ExportState;

  @Field(() => ExportFormat, { description: 'The form of its file.' })
  format!: ExportFormat;

  @Field(() => String, { description: 'The name of its file.' })
  fileName!: string;

  @Field(() => Int, { description: 'How many rows or plans are in the file so far.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'How many there will be; null before that is known.' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: 'How many bytes the file has; null before it is ready.' })
  size!: number | null;

  @Field(() => ExportError, { nullable: true, description: 'Why it failed; null where it has not.' })
  error!: ExportError | null;

  @Field(() => String, { nullable: true, description: 'Where the file is fetched with GET, by its owner; null before it is ready.' })
  url!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it came to an end; null before.' })
  endedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it is deleted.' })
  expiresAt!: Date;
}
