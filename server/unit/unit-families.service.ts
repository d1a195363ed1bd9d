import type { Em } from '../../db/orm.ts';
import { UnitFamily } from '../../db/unit/unit-family.entity.ts';
import { UnitFamilyMember } from '../../db/unit/unit-family-member.entity.ts';
import type { UnitFamiliesInput } from '../../schema/unit/unit.inputs.ts';
import { badInput } from '../core/errors.ts';
import type { Context } from '../core/context.ts';
import { isUuid } from '../core/ids.ts';
import type { Done } from '../curation/curate.ts';
import { type CuratedRow, type Problems, valuesOf } from '../curation/kind.ts';
import { type RowVersion, rowsToWrite } from '../curation/rows-to-write.ts';
import { type FieldsReader, idsOf, type Several, type SeveralOptions, writeSeveral } from '../curation/several.ts';
import { unitKind } from './unit.kind.ts';

interface Wanted {
  add: string[];
  remove: string[];
}

const mostFamilies = 100;

async function problemOf(em: Em, ids: readonly string[]): Promise<string | null> {
  if (ids.length > mostFamilies) return `names more than ${mostFamilies} families`;
  const known = ids.every(isUuid) ? await em.count(UnitFamily, { id: { $in: [...ids] } }) : -1;
  return known === ids.length ? null : 'names no unit family';
}

/** The families that are meant, each once; refused where there is none, or one is to be joined and left. */
async function readWanted(em: Em, input: UnitFamiliesInput): Promise<Wanted> {
  const once = (ids: string[] | null | undefined): string[] => [...new Set((ids ?? []).map((id) => id.toLowerCase()))];
  const [add, remove] = [once(input.add), once(input.remove)];
  const problems: Problems = {};
  if (add.length + remove.length === 0) problems['add'] = 'must name a family, or remove must';
  if (remove.some((id) => add.includes(id))) problems['remove'] = 'names a family that is to be added too';
  for (const [field, ids] of Object.entries({ add, remove })) {
    const problem = await problemOf(em, ids);
    if (problem) problems[field] = problem;
  }
  const said = Object.entries(problems).map(([field, problem]) => `${field} ${problem}`);
  if (said.length > 0) throw badInput(`The families cannot be changed: ${said.join('; ')}.`, problems);
  return { add, remove };
}

const pairKey = (unit: string, family: string): string => `${unit} ${family}`;

async function changeMemberships(em: Em, units: readonly CuratedRow[], { add, remove }: Wanted): Promise<void> {
  const unitIds = units.map(({ id }) => id);
  const members = await em.find(UnitFamilyMember, { unit: { $in: unitIds }, family: { $in: [...add, ...remove] } });
  const known = new Set(members.map(({ unit, family }) => pairKey(unit.id, family.id)));
  for (const unit of unitIds) for (const family of add) if (!known.has(pairKey(unit, family))) em.create(UnitFamilyMember, valuesOf({ unit, family }) as never);
  em.remove(members.filter(({ family }) => remove.includes(family.id)));
  await em.flush();
}

/** What families the units were of before a change set and are of now, as lists of ids in the order of the families' codes. */
const familiesChanged: FieldsReader = async (em, changeSetId, rows) => {
  const found: { id: string; before: string[]; after: string[] }[] = await em.execute(
    `select i.unit as id, coalesce(jsonb_agg(f.id order by f.code) filter (where i.was), '[]') as before,
       coalesce(jsonb_agg(f.id order by f.code) filter (where i.is_now), '[]') as after
     from (
       select m.unit_id as unit, m.family_id as family, true as is_now,
         not exists (select 1 from change c where c.change_set_id = ? and c.table_name = 'unit_family_member' and c.row_id = m.id and c.before is null) as was
       from unit_family_member m where m.unit_id::text = any(?::text[])
       union all
       select (c.before ->> 'unit_id')::uuid, (c.before ->> 'family_id')::uuid, false, true
       from change c where c.change_set_id = ? and c.table_name = 'unit_family_member' and c.after is null
     ) i join unit_family f on f.id = i.family group by 1`,
    [changeSetId, idsOf(rows), changeSetId],
  );
  const changed = found.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return new Map(changed.map(({ id, before, after }) => [id, [{ name: 'families', before: JSON.stringify(before), after: JSON.stringify(after) }]]));
};

/** Puts several units in families, and takes them out of others. */
export function changeFamilies(
  context: Context,
  verb: string,
  rows: readonly RowVersion[],
  input: UnitFamiliesInput,
  options: SeveralOptions,
): Promise<Done<Several>> {
  const work = async (em: Em, some: readonly RowVersion[]): Promise<void> => {
    const wanted = await readWanted(em, input);
    await changeMemberships(em, await rowsToWrite(em, unitKind, some), wanted);
  };
  return writeSeveral(context, unitKind, verb, rows, work, { ...options, changedFields: familiesChanged });
}
