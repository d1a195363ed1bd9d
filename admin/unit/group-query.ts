import type { Item } from '../item/item-types.ts';
import { goalFields, measureFields } from '../item/item-types.ts';
import type { Place, PlanHead } from '../plan/plan-query.ts';

/** A member of a group. */
export interface Member {
  id: string;
  version: number;
  memberFrom: string | null;
  memberUntil: string | null;
  unit: { id: string; name: string; shortName: string };
}

/** A group of units with its members. */
export interface GroupHead {
  id: string;
  name: string;
  nameEn: string | null;
  membersComplete: boolean;
  jurisdiction: Place;
  members: { nodes: Member[] };
}

/** A goal or measure that the group answers for, with where it stands. */
export type GroupItem = Item & { area: { id: string; title: string; position: number }; plan: Pick<PlanHead, 'id' | 'key' | 'title'> };

/** Everything the page of a group shows. */
export interface GroupAnswer {
  unitGroup: GroupHead | null;
  goals: { totalCount: number; nodes: GroupItem[] };
  measures: { totalCount: number; nodes: GroupItem[] };
}

const where = 'area { id title position } plan { id key title }';

/** The page of a group, in one question: its members, and the goals and measures whose responsibilities name it. */
export const groupQuery = `
  query GroupPage($id: ID!) {
    unitGroup(id: $id) {
      id name nameEn membersComplete
      jurisdiction { id name shortName nameEn }
      members(first: 500) { nodes { id version memberFrom memberUntil unit { id name shortName } } }
    }
    goals(filter: { responsibilities: { some: { group: { id: { eq: $id } } } } }, first: 500) { totalCount nodes { ${goalFields} ${where} } }
    measures(filter: { responsibilities: { some: { group: { id: { eq: $id } } } } }, first: 500) { totalCount nodes { ${measureFields} ${where} } }
  }`;

/** Enters a unit as a member. */
export const addMemberMutation = `
  mutation AddMember($input: AddUnitGroupMemberInput!) {
    done: addUnitGroupMember(input: $input) { changeSetId }
  }`;

/** Takes a member out. */
export const removeMemberMutation = `
  mutation RemoveMember($id: ID!, $version: Int!) {
    done: removeUnitGroupMember(id: $id, version: $version) { changeSetId }
  }`;
