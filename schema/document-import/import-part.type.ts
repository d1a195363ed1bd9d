import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { ImportChange } from './import-job.enums.ts';

registerEnum(ImportChange, 'ImportChange', 'What applying would make of a row.', {
  ADDED: 'It is new.',
  CHANGED: 'It is there with other values: see `fields`.',
  UNCHANGED: 'It is there already, just so.',
  KEPT: 'It is there; a curator edited what the document would change, and that stays.',
  REMOVED: 'It is there and no longer in the document.',
  DROPPED: 'A reviewer left it out of the import.',
});

/** A field whose value in the graph and in the import differ. */
@ObjectType({ description: 'A field whose value in the graph and in the import differ.' })
export class ImportFieldChange {
  @Field(() => String, { description: 'The field, e.g. text, ordinal, dueYear.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What the graph has, as text.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the import has, as text.' })
  after!: string | null;

  @Field(() => Boolean, { description: 'Whether a curator edited it, so that it stays unless the decision OVERWRITE names it.' })
  kept!: boolean;
}

/** What the parts of a preview have in common: a name within the import, and what becomes of the row. */
@ObjectType({ description: 'What the parts of a preview have in common.' })
export abstract class ImportPart {
  @Field(() => String, { description: 'Names this part within the import; decisions refer to it.' })
  ref!: string;

  @Field(() => ID, { nullable: true, description: 'The row in the graph that it was matched with; null for a new one.' })
  id!: string | null;

  @Field(() => ImportChange, { description: 'What applying would make of it.' })
  change!: ImportChange;

  @Field(() => [ImportFieldChange], { description: 'The fields that differ from the graph, with both values.' })
  fields!: ImportFieldChange[];
}
