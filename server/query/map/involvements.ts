/** A membership that holds today. */
export const memberToday = (alias: string): string =>
  `(${alias}.member_from is null or ${alias}.member_from <= current_date) and (${alias}.member_until is null or ${alias}.member_until >= current_date)`;

/** Which rows name the units: by an owner column of their own, or that of the target's goal or measure. */
interface Owner {
  id: string;
  join: (row: string) => string;
}

const direct = ({ id, join }: Owner): string =>
  `select ${id} as owner_id, r.role, 'DIRECT' as via, r.unit_id, null::uuid as family_id, null::uuid as group_id, 0 as rank, r.position from responsibility r${join('r')} where ${id} is not null and r.unit_id is not null`;

const throughGroup = ({ id, join }: Owner): string =>
  `select ${id}, r.role, 'GROUP', gm.unit_id, null::uuid, r.group_id, 1, r.position from responsibility r join unit_group_member gm on gm.group_id = r.group_id and ${memberToday('gm')}${join('r')} where ${id} is not null`;

const mentioned = ({ id, join }: Owner): string =>
  `select ${id}, null, 'MENTION', r.unit_id, r.family_id, null::uuid, 2, r.position from mention r${join('r')} where ${id} is not null`;

const distinct = (arms: string[]): string =>
  `(select owner_id, role, via, unit_id, family_id, group_id, min(rank) as rank, min(position) as position from (${arms.join(' union all ')}) arm group by owner_id, role, via, unit_id, family_id, group_id)`;

const own = (id: string): Owner => ({ id, join: () => '' });
const inherited = (column: string): Owner => ({ id: 'tg.id', join: (row) => ` join target tg on tg.${column} = ${row}.${column}` });

/** What goals, or measures, involve. */
export const itemInvolvements = (column: 'goal_id' | 'measure_id'): string =>
  distinct([direct(own(`r.${column}`)), throughGroup(own(`r.${column}`)), mentioned(own(`r.${column}`))]);

/** What targets involve: what names them, and what their goal or measure involves. */
export const targetInvolvements: string = distinct([
  direct(own('r.target_id')),
  throughGroup(own('r.target_id')),
  ...['goal_id', 'measure_id'].flatMap((column) => [direct(inherited(column)), throughGroup(inherited(column)), mentioned(inherited(column))]),
]);

/** The list of involvements of a type, as its map says it. */
export const involvementList = (source: string) => ({
  source,
  parent: 'owner_id',
  order: 'rank, position, role, unit_id, family_id, group_id',
  usual: 8,
  limit: 1000,
});
