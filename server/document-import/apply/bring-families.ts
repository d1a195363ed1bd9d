import { newId } from '../../../db/base.entity.ts';
import type { Em } from '../../../db/orm.ts';
import type { PlanFile } from '../export/plan-file.ts';
import { insertRows } from './sql.ts';

type FamilyFile = NonNullable<PlanFile['families']>[number];

/** Makes the families of units that plans from elsewhere bring and the registry has not, and adds the names that it has not; gives the number of new ones. */
export async function bringFamilies(em: Em, files: readonly PlanFile[]): Promise<number> {
  const brought = new Map<string, FamilyFile>(files.flatMap(({ families = [] }) => families.map((family) => [family.code, family])));
  if (brought.size === 0) return 0;
  const known: { id: string; code: string; name: string }[] = await em.execute('select id, code, name from unit_family');
  const ids = new Map(known.map(({ id, code }) => [code, id]));
  const names = new Set(known.map(({ name }) => name));
  const made = [...brought.values()].filter(({ code, name }) => !ids.has(code) && !names.has(name)).map((family) => ({ ...family, id: newId() }));
  await insertRows(
    em,
    'unit_family',
    made.map(({ id, code, name, nameEn, shortName }) => ({ id, code, name, name_en: nameEn, short_name: shortName })),
  );
  for (const { id, code } of made) ids.set(code, id);
  const aliases: { name: string }[] = await em.execute('select name from unit_family_alias');
  const taken = new Set(aliases.map(({ name }) => name));
  const fresh = [...brought.values()].flatMap(({ code, aliases: own }) =>
    own.filter((name) => !taken.has(name)).map((name) => ({ family_id: ids.get(code), name })),
  );
  await insertRows(
    em,
    'unit_family_alias',
    fresh.filter(({ family_id }) => family_id !== undefined).map((row) => ({ id: newId(), ...row })),
  );
  return made.length;
}
