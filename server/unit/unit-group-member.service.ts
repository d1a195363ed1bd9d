import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { ChangeSet } from '../../db/history/change-set.entity.ts';
import type { Em } from '../../db/orm.ts';
import { Unit } from '../../db/unit/unit.entity.ts';
import { UnitGroupMember } from '../../db/unit/unit-group-member.entity.ts';
import { UnitGroup } from '../../db/unit/unit-group.entity.ts';
import type { AddUnitGroupMemberInput } from '../../schema/unit/unit-group-member.inputs.ts';
import type { Context } from '../core/context.ts';
import { badInput, notFound, PlanGraphError } from '../core/errors.ts';
import { allowed, refuseStale } from '../core/write.ts';
import { isUuid } from '../core/ids.ts';
import { curatedWrite } from '../rights/curated-write.ts';
import { isCurator } from '../rights/policy.ts';

const dayOf = (date: Date | null | undefined): string | null => date?.toISOString().slice(0, 10) ?? null;

async function checkInput(em: Em, { groupId, unitId, memberFrom, memberUntil }: AddUnitGroupMemberInput): Promise<{ group: UnitGroup; unit: Unit }> {
  const group = isUuid(groupId) ? await em.findOne(UnitGroup, groupId) : null;
  const unit = isUuid(unitId) ? await em.findOne(Unit, unitId) : null;
  const fields: Record<string, string> = {};
  if (!group) fields['groupId'] = 'names no group';
  if (!unit) fields['unitId'] = 'names no unit';
  if (memberFrom && memberUntil && memberFrom > memberUntil) fields['memberUntil'] = 'is before memberFrom';
  if (!group || !unit || Object.keys(fields).length > 0) throw badInput('The membership cannot be entered as it is.', fields);
  return { group, unit };
}

function explain(error: unknown): unknown {
  return error instanceof UniqueConstraintViolationException
    ? new PlanGraphError('CONFLICT', 'The unit is a member of the group already, or has been: edit that membership.', {
        fields: { unitId: 'is a member already' },
      })
    : error;
}

/** Enters a unit as a member of a group. */
export async function addUnitGroupMember(
  context: Context,
  input: AddUnitGroupMemberInput,
  reason: string | null,
): Promise<{ member: { id: string }; changeSetId: string }> {
  const viewer = allowed(context, isCurator);
  try {
    const work = async (em: Em, changeSet: ChangeSet): Promise<{ member: { id: string }; changeSetId: string }> => {
      const { group, unit } = await checkInput(em, input);
      const member = em.create(UnitGroupMember, { group, unit, memberFrom: dayOf(input.memberFrom), memberUntil: dayOf(input.memberUntil) });
      await em.flush();
      return { member: { id: member.id }, changeSetId: changeSet.id };
    };
    return await curatedWrite(context, viewer, { kind: 'addUnitGroupMember', reason }, work);
  } catch (error) {
    throw explain(error);
  }
}

/** What is left once a membership has been taken away. */
interface Removed {
  removedId: string;
  group: { id: string };
  changeSetId: string;
}

/** Takes a membership away. */
export async function removeUnitGroupMember(context: Context, { id, version }: { id: string; version: number }, reason: string | null): Promise<Removed> {
  const viewer = allowed(context, isCurator);
  const work = async (em: Em, changeSet: ChangeSet): Promise<Removed> => {
    const member = isUuid(id) ? await em.findOne(UnitGroupMember, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!member) throw notFound('membership', id);
    refuseStale(member, version);
    await em.remove(member).flush();
    return { removedId: member.id, group: { id: member.group.id }, changeSetId: changeSet.id };
  };
  return curatedWrite(context, viewer, { kind: 'removeUnitGroupMember', reason }, work);
}
