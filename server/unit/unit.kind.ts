import { Unit } from '../../db/unit/unit.entity.ts';
import { UnitFamily } from '../../db/unit/unit-family.entity.ts';
import { UnitGroup } from '../../db/unit/unit-group.entity.ts';
import { UnitGroupMember } from '../../db/unit/unit-group-member.entity.ts';
import { type Kind, type Problems, slugProblem, type Values } from '../curation/kind.ts';

/** Units, as the common verbs know them. */
export const unitKind: Kind = { name: 'Unit', label: 'unit', entity: Unit, filled: ['name', 'shortName'] };

/** Families of units, as the common verbs know them. */
export const unitFamilyKind: Kind = {
  name: 'UnitFamily',
  label: 'family',
  entity: UnitFamily,
  filled: ['code', 'name', 'nameEn', 'shortName'],
  check: (row) => slugProblem(row, 'code'),
};

/** Groups of units, as the common verbs know them. */
export const unitGroupKind: Kind = { name: 'UnitGroup', label: 'group', entity: UnitGroup, filled: ['name'] };

/** A day as text, whether it has just been given or was read by the driver. */
const dayOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

function checkMember(row: Values): Problems {
  const [from, until] = [dayOf(row['memberFrom']), dayOf(row['memberUntil'])];
  return typeof from === 'string' && typeof until === 'string' && from > until ? { memberUntil: 'is before memberFrom' } : {};
}

/** Memberships, as the common verbs know them. */
export const unitGroupMemberKind: Kind = { name: 'UnitGroupMember', label: 'membership', entity: UnitGroupMember, check: checkMember };
