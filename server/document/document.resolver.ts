import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Document } from '../../schema/document/document.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads documents. */
@Resolver()
export class DocumentResolver {
  @Query(() => connectionOf(Document), { description: 'The official papers.' })
  documents(@Args(() => listArgsOf(Document)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Document, args);
  }

  @Query(() => Document, { nullable: true, description: 'One document by its id; null where there is none that the viewer may see.' })
  document(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Document, { id });
  }
}
