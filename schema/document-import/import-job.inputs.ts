import { Field, ObjectType } from 'type-graphql';
import { ImportJob } from './import-job.type.ts';

/** What every mutation of an import answers. */
@ObjectType({ description: 'What the mutations of imports answer.' })
export class ImportJobPayload {
  @Field(() => ImportJob, { description: 'The import as it is now.' })
  job!: { id: string };
}
