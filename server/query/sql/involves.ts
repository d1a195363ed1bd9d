import { badInput } from '../../core/errors.ts';
import { familyKey } from '../families.ts';
import type { EntityMap } from '../map/entity-map.ts';
import { allOf, type Build } from './build.ts';

/** The condition `involves` as it comes from a request. */
export interface InvolvesValue {
  family?: string | null;
  unit?: string | null;
  roles?: string[] | null;
  via?: string[] | null;
}

/** A family of this many units or more is met so often that rows are better tried one by one, in the order asked for. */
const common = 20;

function whom({ family, unit }: InvolvesValue, build: Build, where: string): { condition: string | null; rare: boolean } {
  if (unit) return { condition: `i.unit_id = ${build.params.add(unit, 'uuid', `${where}.unit`)}`, rare: true };
  if (!family) return { condition: null, rare: false };
  const found = build.families.get(familyKey(family));
  if (!found) throw new Error(`The family ${family} was not looked up.`);
  const id = build.params.add(found.id, 'uuid', `${where}.family`);
  return {
    condition: `(i.unit_id in (select fm.unit_id from unit_family_member fm where fm.family_id = ${id}) or i.family_id = ${id})`,
    rare: found.units < common,
  };
}

/** The rows that involve the unit or family, by role and way. */
export function involvesCondition(entity: EntityMap, alias: string, value: InvolvesValue, build: Build, where: string): string {
  if (value.family && value.unit) throw badInput(`${where}: give family or unit, not both.`, { [where]: 'has both family and unit' });
  const { condition, rare } = whom(value, build, where);
  const conditions = allOf(
    condition,
    value.roles ? `i.role = any(${build.params.addList(value.roles, 'text', `${where}.roles`)})` : null,
    value.via ? `i.via = any(${build.params.addList(value.via, 'text', `${where}.via`)})` : null,
  );
  if (rare) return `${alias}.id in (select i.owner_id from ${entity.involvements} i where ${conditions})`;
  return `exists (select 1 from ${entity.involvements} i where i.owner_id = ${alias}.id and ${conditions})`;
}
