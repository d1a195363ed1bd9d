import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../../schema/common/node.type.ts';
import type { Context } from '../core/context.ts';
import { readNodes } from './reader.ts';

/** Finds rows of any type by id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where there is nothing that the viewer may see.' })
  async node(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    const [found] = await readNodes(context, [id]);
    return found;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in the order of the ids (at most 1000); null for each where there is nothing that the viewer may see.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'The ids.' }) ids: string[], @Ctx() context: Context): Promise<unknown[]> {
    return readNodes(context, ids);
  }
}
