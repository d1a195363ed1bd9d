import { GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { ExportFormat } from './export-job.enums.ts';
import { ExportJob } from './export-job.type.ts';

/** A list to take away. */
@InputType({ description: 'A list of the API to take away as a whole, as GET /export/… gives it.' })
export class ExportListInput {
  @Needed(() => String, 'The name of the list, e.g. goals.')
  name!: string;

  @Given(() => GraphQLJSONObject, 'Its filter, as the list takes it.')
  filter?: Record<string, unknown> | null;

  @Given(() => GraphQLJSON, 'Its order, as the list takes it.')
  orderBy?: unknown;

  @Given(
    () => [String],
    'Columns as paths, each with a heading after a colon where it is to have one, e.g. plan.title:规划. Default: the short values of the rows.',
  )
  columns?: string[] | null;
}

/** What to export. */
@InputType({ description: 'What to export: a list or plans, one of the two.' })
export class CreateExportInput {
  @Given(() => ExportListInput, 'A list, as CSV or XLSX.')
  list?: ExportListInput | null;

  @Given(() => [ID], 'Plans by their ids, at most 500, as JSON or XLSX.')
  planIds?: string[] | null;

  @Needed(() => ExportFormat, 'The form of the file.')
  format!: ExportFormat;

  @Given(() => String, 'What to call the file, without its ending, at most 120 characters. Default: the name of the list, or plans.')
  title?: string | null;
}

/** What the mutations of exports answer. */
@ObjectType({ description: 'What createExport and cancelExport answer.' })
export class ExportJobPayload {
  @Field(() => ExportJob, { description: 'The export as it is now.' })
  job!: ExportJob;
}
