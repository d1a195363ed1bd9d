import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { FieldChange } from '../history/history.type.ts';

/** What is wrong with one field of an input, as far as one row goes. */
@ObjectType({ description: 'What is wrong with one field of the input, as far as one row goes.' })
export class FieldProblem {
  @Field(() => String, { description: 'The field of the input, e.g. dueYear.' })
  name!: string;

  @Field(() => String, { description: 'What is wrong.' })
  problem!: string;
}

/** Why a row cannot be written. */
@ObjectType({ description: 'Why a row cannot be written.' })
export class RowRefusal {
  @Field(() => String, { description: 'The stable code, e.g. STALE_VERSION, FORBIDDEN, BAD_USER_INPUT, CONFLICT or NOT_FOUND.' })
  code!: string;

  @Field(() => String, { description: 'What stands in the way.' })
  message!: string;

  @Field(() => [FieldProblem], { description: 'The fields of the input that are wrong for this row.' })
  fields!: FieldProblem[];
}

/** What a write of several rows does with one of them. */
@ObjectType({ description: 'What a write of several rows does with one of them, or in a dry run would do.' })
export class RowOutcome {
  @Field(() => ID, { description: 'The row.' })
  id!: string;

  @Field(() => [FieldChange], { description: 'The fields that change; none where nothing does, and where the row is deleted.' })
  fields!: FieldChange[];

  @Field(() => RowRefusal, { nullable: true, description: 'Why it cannot be written; null where it can. Only a dry run with `rowByRow` tells.' })
  refusal!: RowRefusal | null;
}
