/** Merges records of a type into one that stays. */
export const mergeMutation = (verb: string): string => `
  mutation Merge($id: ID!, $version: Int!, $others: [VersionedId!]!, $dryRun: Boolean! = false) {
    done: ${verb}(id: $id, version: $version, others: $others, dryRun: $dryRun) { changeSetId changes { type created updated deleted } }
  }`;

/** Gives a record another name, or takes it away; `id` is the argument that names the record. */
export const aliasMutation = (act: 'add' | 'remove', verb: string, id: string): string => `
  mutation Alias($id: ID!, $name: String!) {
    done: ${act}${verb}(${id}: $id, name: $name) { changeSetId }
  }`;

/** Notes that a unit is of a family. */
export const joinFamilyMutation = `
  mutation JoinFamily($unitId: ID!, $familyId: ID!) {
    done: addUnitToFamily(unitId: $unitId, familyId: $familyId) { changeSetId }
  }`;

/** Takes back that a unit is of a family. */
export const leaveFamilyMutation = `
  mutation LeaveFamily($unitId: ID!, $familyId: ID!) {
    done: removeUnitFromFamily(unitId: $unitId, familyId: $familyId) { changeSetId }
  }`;
