import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { AddUnitGroupMemberInput, AddUnitGroupMemberPayload, RemoveUnitGroupMemberPayload } from '../../schema/unit/unit-group-member.inputs.ts';
import { UnitGroupMember } from '../../schema/unit/unit-group-member.type.ts';
import type { Context } from '../core/context.ts';
import { writeAndRead } from '../query/write-and-read.ts';
import { addUnitGroupMember, removeUnitGroupMember } from './unit-group-member.service.ts';

/** Enters who is a member of a group. */
@Resolver()
export class UnitGroupMemberResolver {
  @Mutation(() => AddUnitGroupMemberPayload, { description: 'Enters a unit as a member of a group.' })
  async addUnitGroupMember(
    @Arg('input', () => AddUnitGroupMemberInput, { description: 'Which unit joins which group.' }) input: AddUnitGroupMemberInput,
    @Arg('reason', () => String, { nullable: true, description: 'Why, for the history.' }) reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<AddUnitGroupMemberPayload> {
    return writeAndRead(context, UnitGroupMember, () => addUnitGroupMember(context, input, reason || null));
  }

  @Mutation(() => RemoveUnitGroupMemberPayload, { description: 'Takes a membership away, as though it had never been; to end one, give it a last day.' })
  async removeUnitGroupMember(
    @Arg('id', () => ID, { description: 'The membership.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) version: number,
    @Arg('reason', () => String, { nullable: true, description: 'Why, for the history.' }) reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<RemoveUnitGroupMemberPayload> {
    return writeAndRead(context, UnitGroupMember, () => removeUnitGroupMember(context, { id, version }, reason || null));
  }
}
