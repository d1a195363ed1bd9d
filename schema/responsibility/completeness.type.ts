import { Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';

/** What a list that was asked for with `involves` may be missing. */
@Answer('What a list that was asked for with involves may be missing: rows outside of it of which nobody can tell.')
export class Completeness {
  @Part(() => Int, 'How many other rows that the rest of the filter keeps have an open-ended list of units (等), which may stand for the one asked for.')
  openLists!: number;

  @Part(() => Int, 'How many such rows name a group whose members are not all known.')
  unknownMembers!: number;
}
