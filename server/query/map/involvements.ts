/** A membership that holds today. */
export const memberToday = (alias: string): string =>
  `(${alias}.member_from is null or ${alias}.member_from <= current_date) and (${alias}.member_until is null or ${alias}.member_until >= current_date)`;

/** One way in which rows `r` of a table involve a unit or a family. */
export interface Way {
  via: 'DIRECT' | 'GROUP' | 'MENTION';
  from: string;
  where: string;
  role: string;
  unit: string;
  family: string;
  group: string;
}

const ways: Way[] = [
  { via: 'DIRECT', from: 'responsibility r', where: 'r.unit_id is not null', role: 'r.role', unit: 'r.unit_id', family: 'null::uuid', group: 'null::uuid' },
  {
    via: 'GROUP',
    from: `responsibility r join unit_group_member gm on gm.group_id = r.group_id and ${memberToday('gm')}`,
    where: 'true',
    role: 'r.role',
    unit: 'gm.unit_id',
    family: 'null::uuid',
    group: 'r.group_id',
  },
  { via: 'MENTION', from: 'mention r', where: 'true', role: 'null', unit: 'r.unit_id', family: 'r.family_id', group: 'null::uuid' },
];

/** Whose column of `r` says what is involved, and which column of the item that is. */
interface Owner {
  column: string;
  of: string;
}

/** How rows of a type come to involve somebody: each way, by each owner. */
export interface Involving {
  way: Way;
  owner: Owner;
}

const by = (owner: Owner): Involving[] => ways.filter(({ via }) => via !== 'MENTION' || owner.column !== 'target_id').map((way) => ({ way, owner }));

/** What goals, or measures, involve. */
export const itemInvolving = (column: 'goal_id' | 'measure_id'): Involving[] => by({ column, of: 'id' });

/** What targets involve: what names them, and what their goal or measure involves. */
export const targetInvolving: Involving[] = ['target_id', 'goal_id', 'measure_id'].flatMap((column) =>
  by({ column, of: column === 'target_id' ? 'id' : column }),
);

/** The rows that say it, and the column with the item's id; what a target inherits is joined to it. */
export function involvingRows({ way, owner }: Involving): { from: string; item: string; where: string } {
  const inherits = owner.of !== 'id';
  const from = inherits ? `${way.from} join target tg on tg.${owner.of} = r.${owner.column}` : way.from;
  return { from, item: inherits ? 'tg.id' : `r.${owner.column}`, where: `${way.where} and r.${owner.column} is not null` };
}

function rowsOf(involving: Involving): string {
  const { from, item, where } = involvingRows(involving);
  const { via, role, unit, family, group } = involving.way;
  const rank = ways.findIndex((way) => way.via === via);
  return `select ${item} as owner_id, ${role} as role, '${via}' as via, ${unit} as unit_id, ${family} as family_id, ${group} as group_id, ${rank} as rank, r.position from ${from} where ${where}`;
}

/** The list of involvements of a type, each once. */
export function involvementList(involving: readonly Involving[]) {
  const columns = 'owner_id, role, via, unit_id, family_id, group_id';
  const source = `(select ${columns}, min(rank) as rank, min(position) as position from (${involving.map(rowsOf).join(' union all ')}) arm group by ${columns})`;
  return { source, parent: 'owner_id', order: 'rank, position, role, unit_id, family_id, group_id', usual: 8, limit: 1000 };
}
