import { badInput } from '../../core/errors.ts';
import { familyKey, manyUnits } from '../families.ts';
import type { EntityMap } from '../map/entity-map.ts';
import { type Involving, involvingRows, type Way } from '../map/involvements.ts';
import { allOf, type Build } from './build.ts';

/** The condition `involves` as it comes from a request. */
export interface InvolvesValue {
  family?: string | null;
  unit?: string | null;
  roles?: string[] | null;
  via?: string[] | null;
}

/** Whom the condition is about: which rows of a way name them. A family of many units is met so often that rows are better tried one by one, in the order asked for. */
interface Whom {
  names: (way: Way) => string;
  rare: boolean;
}

/** The family that was looked up by a name, as a parameter. */
export function familyIdOf(family: string, build: Build, where: string): string {
  const found = build.families.get(familyKey(family));
  if (!found) throw new Error(`The family ${family} was not looked up.`);
  return build.params.add(found.id, 'uuid', `${where}.family`);
}

/** The ways of involvement that are asked about; nobody who is mentioned has a role. */
export const waysWanted = ({ involving }: EntityMap, { via, roles }: InvolvesValue): Involving[] =>
  involving.filter(({ way }) => (!via || via.includes(way.via)) && (!roles || way.via !== 'MENTION'));

function whom({ family, unit }: InvolvesValue, build: Build, where: string): Whom {
  if (unit) {
    const id = build.params.add(unit, 'uuid', `${where}.unit`);
    return { names: (way) => `${way.unit} = ${id}`, rare: true };
  }
  if (!family) return { names: () => 'true', rare: false };
  const id = familyIdOf(family, build, where);
  const units = build.families.get(familyKey(family))?.units ?? 0;
  const ofFamily = (way: Way): string => `${way.unit} in (select fm.unit_id from unit_family_member fm where fm.family_id = ${id})`;
  return { names: (way) => (way.via === 'MENTION' ? `(${ofFamily(way)} or ${way.family} = ${id})` : ofFamily(way)), rare: units < manyUnits };
}

/** Tries one row: OFFSET 0 keeps the planner from gathering everybody's involvements first, IS TRUE has it look units up in a table made once of the family's, not in the index again for each row. */
function eachRow({ way, owner }: Involving, alias: string, conditions: string): string {
  return `exists (select 1 from ${way.from} where ${allOf(`r.${owner.column} = ${alias}.${owner.of}`, way.where, conditions)} offset 0)`;
}

/** Gathers the items; as an array, so that it is done once and not again for every row. */
function allRows(involving: Involving, conditions: string): string {
  const { from, item, where } = involvingRows(involving);
  return `select ${item} from ${from} where ${allOf(where, conditions)}`;
}

/** The rows that involve the unit or family, by role and way. */
export function involvesCondition(entity: EntityMap, alias: string, value: InvolvesValue, build: Build, where: string): string {
  if (value.family && value.unit) throw badInput(`${where}: give family or unit, not both.`, { [where]: 'has both family and unit' });
  const wanted = waysWanted(entity, value);
  if (wanted.length === 0) return 'false';
  const { names, rare } = whom(value, build, where);
  const roles = value.roles ? build.params.addList(value.roles, 'text', `${where}.roles`) : null;
  const gathers = build.gathers || (rare && !build.nested);
  const conditions = ({ way }: Involving): string => allOf(gathers ? names(way) : `(${names(way)}) is true`, roles ? `${way.role} = any(${roles})` : null);
  if (gathers) return `${alias}.id = any(array(${wanted.map((involving) => allRows(involving, conditions(involving))).join(' union all ')}))`;
  return `(${wanted.map((involving) => eachRow(involving, alias, conditions(involving))).join(' or ')})`;
}
