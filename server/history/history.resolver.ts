import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ChangeSetFilter, HistoryPageArgs } from '../../schema/history/history.inputs.ts';
import { ChangeConnection, ChangeSetConnection, ChangeSetType } from '../../schema/history/history.type.ts';
import type { Context } from '../core/context.ts';
import { readChangeSet, readChangeSets, readChangesOfSet, readHistory } from './history.service.ts';

/** Reads who has written what. */
@Resolver(() => ChangeSetType)
export class HistoryResolver {
  @Query(() => ChangeSetConnection, { description: 'What has been written, the newest first. For curators.' })
  changeSets(
    @Arg('filter', () => ChangeSetFilter, { nullable: true, description: 'Which change sets to list. Default: all.' }) filter: ChangeSetFilter | undefined,
    @Args(() => HistoryPageArgs) page: HistoryPageArgs,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return readChangeSets(context, filter ?? {}, page);
  }

  @Query(() => ChangeSetType, { nullable: true, description: 'One write with its changes; null where there is none. For curators.' })
  changeSet(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readChangeSet(context, id);
  }

  @Query(() => ChangeConnection, { description: 'What has happened to one row, the newest first; also to one that is gone. For curators.' })
  history(
    @Arg('id', () => ID, { description: "The row's id." }) id: string,
    @Args(() => HistoryPageArgs) page: HistoryPageArgs,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return readHistory(context, id, page);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What it did to each row, in the order in which it was done.' })
  changes(@Root() changeSet: ChangeSetType, @Args(() => HistoryPageArgs) page: HistoryPageArgs, @Ctx() context: Context): Promise<unknown> {
    return readChangesOfSet(context, changeSet.id, page);
  }
}
