import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import type { EntityMap } from '../map/entity-map.ts';
import { type InvolvesValue, waysWanted } from './involves.ts';

const roles = Object.values(ResponsibilityRole);

/** The bits by which the database keeps the ways of involvement (`db/migrations/migration-021-found-items.ts`): being mentioned is the first; roles held directly, and through groups, follow. */
const firstBit = { MENTION: 0, DIRECT: 1, GROUP: 9 } as const;

const bitsOf = (via: keyof typeof firstBit, asked: readonly string[]): number[] =>
  via === 'MENTION' ? [firstBit.MENTION] : asked.map((role) => firstBit[via] + roles.indexOf(role as ResponsibilityRole));

/** Plans whose tallies of families do not hold today, because a membership of a group has begun or ended since they were counted (or will only begin). */
export const outdatedPlans = 'array(select plan_id from plan_tally where holds_from > current_date or holds_until <= current_date)';

/** The bits of the ways that are asked about; null where any way will do. */
export function bitsAsked(entity: EntityMap, value: InvolvesValue): number | null {
  const wanted = new Set(waysWanted(entity, value).map(({ way }) => way.via));
  if (wanted.size === Object.keys(firstBit).length && !value.roles) return null;
  return [...wanted].flatMap((via) => bitsOf(via, value.roles ?? roles)).reduce((sum, bit) => sum | (1 << bit), 0);
}

/** The row, as `k`, of what is kept of a plan's items of a kind and a family. */
export const keptOf = (entity: EntityMap, family: string): string => `k.kind = '${entity.name.toUpperCase()}' and k.family_id = ${family}`;

/** How many of the items kept in a row involve the family in one of these ways. */
export const keptCount = (bits: number | null): string => (bits === null ? 'k.items' : `(select count(*) from unnest(k.ways) way where way & ${bits} <> 0)`);

/** Which items those are. */
export const keptItems = (bits: number | null): string =>
  bits === null ? 'k.found' : `array(select u.item from unnest(k.found, k.ways) u(item, way) where u.way & ${bits} <> 0)`;

/** Whether there are any. */
export const keptAny = (bits: number): string => `k.all_ways & ${bits} <> 0`;
