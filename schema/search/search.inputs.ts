import { ArgsType, Field } from 'type-graphql';
import { SliceArgs } from '../common/answers.ts';
import { SearchKind } from './search.enums.ts';

/** What to search for. */
@ArgsType()
export class SearchArgs extends SliceArgs {
  @Field(() => String, { description: 'The words; all must occur. Two characters are enough for the index. Spaces, width and case do not matter.' })
  query!: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Which kinds of rows to look for. Default: all.' })
  kinds?: SearchKind[] | null;
}
