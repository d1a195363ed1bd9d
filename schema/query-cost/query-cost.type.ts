import { Field, Int, ObjectType } from 'type-graphql';

/** What an operation may cost, known without running it. */
@ObjectType({ description: 'What an operation may cost at most, known without running it.' })
export class QueryCost {
  @Field(() => Int, { description: 'How many rows it may read at most, as the server reckons; where it is over the limit, how far the reckoning came.' })
  cost!: number;

  @Field(() => Int, { description: 'The most that one operation may cost.' })
  limit!: number;

  @Field(() => String, { nullable: true, description: 'Why it would be refused; null where it would be answered.' })
  refusal!: string | null;
}
