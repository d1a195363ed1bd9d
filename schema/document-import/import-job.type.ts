import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Curated, Entity } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { DateTime } from '../common/scalars.ts';
import { ImportState } from './import-job.enums.ts';

registerEnum(ImportState, 'ImportState', 'Where an import stands.', {
  UPLOADED: 'Its files are here; reading has not begun.',
  READING: 'Its files are being read.',
  READY: 'It is read and waits for decisions, and for being applied.',
  APPLYING: 'It is being written.',
  APPLIED: 'It is in the graph; it can be undone.',
  UNDONE: 'It was applied and taken back; it can be applied again.',
  FAILED: 'It failed; `error` says why. It can be tried again.',
  CANCELLED: 'Somebody gave it up.',
});

/** How far an import has come with what it is doing. */
@ObjectType({ description: 'How far an import has come with what it is doing.' })
export class ImportProgress {
  @Field(() => String, { description: 'What is being done, e.g. reading, comparing, writing goals; empty while nothing is.' })
  stage!: string;

  @Field(() => Int, { description: 'How much of it is done, out of `total`.' })
  done!: number;

  @Field(() => Int, { description: 'What `done` will be in the end.' })
  total!: number;
}

/** Why an import failed. */
@ObjectType({ description: 'Why an import failed, and what to do about it.' })
export class ImportError {
  @Field(() => String, { description: 'A stable code, e.g. EMPTY, TOO_LARGE, SCANNED_PDF, NO_PLAN.' })
  code!: string;

  @Field(() => String, { description: 'In Chinese.' })
  messageZh!: string;

  @Field(() => String, { description: 'In English.' })
  messageEn!: string;
}

/** How many rows of one kind an import adds, changes and so on. */
@ObjectType({ description: 'How many rows of one kind an import adds, changes, leaves, removes and keeps as curators have them.' })
export class ImportCount {
  @Field(() => String, {
    description:
      'The kind of row: plan, area, goal, measure, target, responsibility, mention, section, link, document, unit, unitGroup, indicator, jurisdiction, unitFamily.',
  })
  kind!: string;

  @Field(() => Int, { description: 'New rows.' })
  added!: number;

  @Field(() => Int, { description: 'Rows with other values than before.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that are there already, just so.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that are no longer in the document.' })
  removed!: number;

  @Field(() => Int, { description: 'Rows or fields that curators edited and that are therefore left alone.' })
  kept!: number;
}

/** What an import did when it was applied. */
@ObjectType({ description: 'What an import did when it was applied.' })
export class ImportReport {
  @Field(() => [ImportCount], { description: 'The counts, for the kinds of row that occur.' })
  counts!: ImportCount[];

  @Field(() => [ID], { description: 'The plans it wrote.' })
  planIds!: string[];

  @Field(() => Boolean, { description: 'Whether anything was written at all.' })
  isChange!: boolean;
}

/** An import: files on their way into the graph. Its files, preview, questions and decisions are further fields. */
@Entity('An import: files on their way into the graph: uploaded, read, reviewed, applied, and undone where need be. Seen by curators and administrators.')
export class ImportJob extends Curated {
  @Column(() => String, 'The names of its files.')
  name!: string;

  @Column(() => ImportState, 'Where it stands.')
  state!: ImportState;

  @Column(() => String, 'The name of whoever uploaded it.')
  createdByName!: string;

  @Column(() => DateTime, 'When it came to the state it is in.')
  stateAt!: Date;

  @Column(() => String, 'The id of the change set that applying it made; null while there is none, or where nothing changed.', { nullable: true })
  changeSetId!: string | null;
}
