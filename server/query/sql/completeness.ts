import type { EntityMap } from '../map/entity-map.ts';
import { allOf, Build } from './build.ts';
import { wholeFilter } from './filter.ts';
import type { Statement } from './params.ts';
import type { FilterValue, ListRequest } from './list-request.ts';

const holdsInvolves = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.entries(value).some(([name, inner]) => name === 'involves' || holdsInvolves(inner));

/** A filter without what it says about who is involved; what it denies with it is left out as a whole. */
function withoutInvolves(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(withoutInvolves);
  if (filter === null || typeof filter !== 'object' || filter instanceof Date) return filter;
  const kept = Object.entries(filter).filter(([name, value]) => name !== 'involves' && !(['not', 'none'].includes(name) && holdsInvolves(value)));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutInvolves(value)]));
}

const alias = 't';
const never = 'false';

/** Each item that a row's duties may stand at: the row itself, or the goal or measure that it inherits from. */
const ownersOf = ({ involving }: EntityMap) => [...new Map(involving.map(({ owner }) => [owner.column, owner])).values()];

function openCondition(entity: EntityMap): string {
  const items = ownersOf(entity).filter(({ column }) => column !== 'target_id');
  return items.map(({ column, of }) => `exists (select 1 from ${column.replace('_id', '')} o where o.id = ${alias}.${of} and o.open)`).join(' or ') || never;
}

function unknownCondition(entity: EntityMap): string {
  const groups = 'responsibility r join unit_group ug on ug.id = r.group_id and not ug.members_complete';
  return (
    ownersOf(entity)
      .map(({ column, of }) => `exists (select 1 from ${groups} where r.${column} = ${alias}.${of})`)
      .join(' or ') || never
  );
}

/** Counts the rows that a list leaves out though they may belong in it: open-ended lists, and groups whose members are not all known. */
export function completenessStatement({ entity, args, scope, families }: Omit<ListRequest, 'relation'>): Statement {
  const build = new Build(scope, families, { gathers: true });
  const filter = (args.filter ?? {}) as FilterValue;
  const kept = wholeFilter(entity, alias, filter, build);
  const rest = wholeFilter(entity, alias, withoutInvolves(filter) as FilterValue, build);
  const where = allOf(build.visible(entity, alias), rest, `(${kept}) is not true`);
  const text = `select (count(*) filter (where ${openCondition(entity)}))::int, (count(*) filter (where ${unknownCondition(entity)}))::int from ${entity.table} ${alias} where ${where}`;
  return { text, values: build.params.values };
}
