import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { connectionOf, type ListArgs, listArgsOf } from '../../schema/common/connection.ts';
import { Section } from '../../schema/section/section.type.ts';
import type { Context } from '../core/context.ts';
import { readMany, readOne } from '../query/reader.ts';

/** Reads sections. */
@Resolver()
export class SectionResolver {
  @Query(() => connectionOf(Section), { description: 'The parts of documents that are no goal or measure.' })
  sections(@Args(() => listArgsOf(Section)) args: ListArgs, @Ctx() context: Context): Promise<unknown> {
    return readMany(context, Section, args);
  }

  @Query(() => Section, { nullable: true, description: 'One section by its id; null where there is none that the viewer may see.' })
  section(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context): Promise<unknown> {
    return readOne(context, Section, { id });
  }
}
