import type { Em } from '../../../db/orm.ts';
import type { ApplyContext } from '../apply/apply-context.ts';
import { idList } from '../apply/sql.ts';
import type { Draft } from './draft.ts';
import type { Names } from './row-change.ts';

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(value);

/** The ids that a trial's differing fields lead to, and those of the units, indicators and plans that were found. */
function idsIn({ sets, trace }: ApplyContext): string[] {
  const fields = Object.values(sets).flatMap((set) =>
    [...set.outcomes.values()].flatMap((outcome: { fields: { before: unknown; after: unknown }[] }) => outcome.fields),
  );
  const findings = [...trace.holders.values(), ...trace.indicators.values(), ...[...trace.links.values()].flat()];
  return [...fields.flatMap(({ before, after }) => [before, after]).filter(isId), ...findings.flatMap(({ id }) => id ?? [])];
}

/** The names of the rows that a preview speaks of: stored ones, and those that applying would make. */
export async function namesFor(em: Em, context: ApplyContext, draft: Draft): Promise<Names> {
  const ids = idList(idsIn(context));
  const rows: { id: string; name: string }[] = await em.execute(
    `select id, name from unit where id = any(?::uuid[]) union all select id, name from unit_group where id = any(?::uuid[]) union all select id, name from indicator where id = any(?::uuid[])
     union all select id, title from area where id = any(?::uuid[]) union all select id, name from jurisdiction where id = any(?::uuid[]) union all select id, title from plan where id = any(?::uuid[])`,
    [ids, ids, ids, ids, ids, ids],
  );
  const made = [...context.units.created, ...context.groups.created, ...context.indicators.created];
  const areas = [...draft.parts].flatMap(([ref, part]) => {
    const row = context.trace.rows.get(ref);
    return part.kind === 'area' && row ? [{ id: row.id, name: part.area.title }] : [];
  });
  const plans = context.report.plans.map(({ id, title }) => ({ id, name: title }));
  return new Map([...made, ...areas, ...plans, ...rows].map(({ id, name }) => [id, name]));
}
