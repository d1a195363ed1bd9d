import { Field, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { ImportReasonCode } from './import-reason.enums.ts';

registerEnum(
  ImportReasonCode,
  'ImportReasonCode',
  'A step of the reasoning that led from words to a unit, an indicator or a plan; the other fields of the reason say what it speaks of.',
  {
    KNOWN_NAME: 'It is a name that the registry has.',
    OTHER_NAME: 'It is another name of what the registry has.',
    NEW_UNIT: 'The registry has no such unit.',
    NO_PLACE: 'No place is given, so the own place of the plan, `place`, is meant.',
    NATION: 'It is a body of the nation.',
    LEVEL_WORD: '`word` (市, 县 …) is `place` in a plan of `home`.',
    LEVEL_WORD_UNKNOWN: 'Which `word` is meant in a plan of `home` is not known.',
    NAMES_PLACE: 'The name says `place` itself.',
    BRANCH: 'It is a branch, in `place`, of an office above.',
    FAMILY: 'It is of the `families`.',
    NO_FAMILY: 'No family is known that it fits.',
    PICKED: 'A reviewer picked it.',
    NAMED_GROUP: 'It is a name for a group of units.',
    SYNONYM: 'It is a wording that is known to mean `name`.',
    NEW_INDICATOR: 'The registry has no such indicator.',
    AS_BEFORE: 'The same target had it under another wording, `name`.',
    TOO_GENERAL: 'The words are too general to be one quantity in all plans.',
    OTHER_MEASURE: 'The registry measures it in `measure`, the document in `word`.',
    SIMILAR_NAME: 'The registry has a similar one, `name`.',
    SAME_TITLE: 'A plan has this title.',
    SENT_PLAN: 'The title is that of the paper by which the plan `name` was sent.',
    NO_SUCH_PLAN: 'No plan of this title is here.',
  },
);

/** A step of the reasoning that led from words to a row. */
@ObjectType({ description: 'A step of the reasoning that led from words to a unit, an indicator or a plan.' })
export class ImportReason {
  @Field(() => ImportReasonCode, { description: 'Which step. Its description says which of the other fields it has.' })
  code!: ImportReasonCode;

  @Field(() => String, { nullable: true, description: 'The word that was read.' })
  word?: string;

  @Field(() => String, { nullable: true, description: 'The name of the place that is meant.' })
  place?: string;

  @Field(() => String, { nullable: true, description: "The name of the plan's own place." })
  home?: string;

  @Field(() => String, { nullable: true, description: 'The name or title of what is meant.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The unit of measure of the registry.' })
  measure?: string;

  @Field(() => [String], { nullable: true, description: 'The codes of the families of units.' })
  families?: string[];
}
