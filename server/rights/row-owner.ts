import type { Owner } from './policy.ts';

/** How a table's rows come to their owner; an image is the row as the history keeps it. */
type Way =
  | { owner: 'plan'; self: true }
  | { owner: Extract<Owner, 'plan' | 'place'>; column: string; through?: string }
  | { owner: 'document' }
  | { owner: Extract<Owner, 'registry' | 'account'> };

/** Every curated table. A table that is not here is for administrators alone. */
export const waysToOwner: Readonly<Record<string, Way>> = {
  plan: { owner: 'plan', self: true },
  plan_link: { owner: 'plan', column: 'plan_id' },
  area: { owner: 'plan', column: 'plan_id' },
  goal: { owner: 'plan', column: 'plan_id' },
  measure: { owner: 'plan', column: 'plan_id' },
  target: { owner: 'plan', column: 'plan_id' },
  responsibility: { owner: 'plan', column: 'plan_id' },
  mention: { owner: 'plan', column: 'plan_id' },
  section: { owner: 'plan', column: 'plan_id' },
  // What a measure supports is said in the measure's plan; which goal of a higher plan is carried out, in the lower one.
  measure_support: { owner: 'plan', column: 'measure_id', through: 'measure' },
  alignment: { owner: 'plan', column: 'lower_id', through: 'goal' },
  document: { owner: 'document' },
  unit: { owner: 'place', column: 'jurisdiction_id' },
  unit_alias: { owner: 'place', column: 'unit_id', through: 'unit' },
  unit_family_member: { owner: 'place', column: 'unit_id', through: 'unit' },
  unit_group: { owner: 'place', column: 'jurisdiction_id' },
  unit_group_member: { owner: 'place', column: 'group_id', through: 'unit_group' },
  jurisdiction: { owner: 'registry' },
  indicator: { owner: 'registry' },
  indicator_alias: { owner: 'registry' },
  unit_family: { owner: 'registry' },
  unit_family_alias: { owner: 'registry' },
  app_user: { owner: 'account' },
  user_scope: { owner: 'account' },
  user_identity: { owner: 'account' },
  api_token: { owner: 'account' },
  webhook: { owner: 'account' },
};

const idIn = (image: string, column: string): string => `(${image} ->> '${column}')::uuid`;

/** A row's column: as it is, or where it is gone as the history last knew it. */
const columnOf = (table: string, id: string, column: string): string =>
  `coalesce((select o.${column} from ${table} o where o.id = ${id}), (select ${idIn('coalesce(k.after, k.before)', column)} from change k where k.row_id = ${id} order by k.id desc limit 1))`;

const pathTo = (image: string, way: Way, column: 'plan_id' | 'jurisdiction_id'): string => {
  if (!('column' in way)) return 'null';
  const id = idIn(image, way.column);
  return way.through ? columnOf(way.through, id, column) : id;
};

const choose = (table: string, of: (way: Way, name: string) => string | null): string => {
  const cases = Object.entries(waysToOwner).flatMap(([name, way]) => {
    const sql = of(way, name);
    return sql === null ? [] : [`when '${name}' then ${sql}`];
  });
  return `(case ${table} ${cases.join(' ')} end)`;
};

/**
 * A subselect of the facts that rights depend on (owner, place_id, topic) for a row of the history, given as SQL for its table, its id and its image.
 * A document has several: its place, and each of its plans. A table that nobody has said anything about is an account's.
 */
export function ownersSql({ table, rowId, image }: Record<'table' | 'rowId' | 'image', string>): string {
  const planId = choose(table, (way) => {
    if (way.owner !== 'plan') return null;
    return 'self' in way ? rowId : pathTo(image, way, 'plan_id');
  });
  const placeId = choose(table, (way) => (way.owner === 'place' ? pathTo(image, way, 'jurisdiction_id') : null));
  const owner = choose(table, (way) => `'${way.owner === 'document' ? 'place' : way.owner}'`);
  const documentId = `(case ${table} when 'document' then ${rowId} when 'section' then case when ${image} ->> 'plan_id' is null then ${idIn(image, 'document_id')} end end)`;
  return `(
    select 'plan' as owner, p.place_id, p.topic from (select ${planId} as id offset 0) w cross join lateral (
      select ${idIn(image, 'jurisdiction_id')} as place_id, ${image} ->> 'topic' as topic where ${table} = 'plan'
      union all select v.jurisdiction_id, v.topic from plan v where v.id = w.id and ${table} <> 'plan'
      union all (select ${idIn('coalesce(k.after, k.before)', 'jurisdiction_id')}, coalesce(k.after, k.before) ->> 'topic' from change k
        where k.row_id = w.id and k.table_name = 'plan' and ${table} <> 'plan' and not exists (select 1 from plan v where v.id = w.id) order by k.id desc limit 1)
    ) p where w.id is not null
    union all select 'place', case ${table} when 'document' then ${idIn(image, 'jurisdiction_id')} else ${columnOf('document', 'd.id', 'jurisdiction_id')} end, null from (select ${documentId} as id offset 0) d where d.id is not null
    union all select 'plan', v.jurisdiction_id, v.topic from plan v where v.document_id = ${documentId}
    union all select coalesce(${owner}, 'account'), ${placeId}, null where coalesce(${owner}, 'account') <> 'plan' and ${table} <> 'document'
  )`;
}
