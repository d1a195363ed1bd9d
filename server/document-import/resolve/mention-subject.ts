import type { FamilyDictionary } from './family-dictionary.ts';
import type { Place } from './gazetteer.ts';
import type { UnitBook } from './unit-book.ts';
import { cleanName } from './unit-name.ts';

const everywhere = /^(?:各级|基层|各地|各|全国|全省|全市|全县|全区|[省市县区乡镇村]级(?:以上)?|乡镇|街道|村|社区|上级|下级|当地|地方|有关|相关|政府)+/u;

/** What a mention names: one unit, or a family where the words name no single unit; null where neither is known. */
export type MentionSubject = { unitId: string } | { family: string } | null;

/** Resolves a unit named in an item's words. Only a name that says its place means one unit. */
export function mentionSubject(asRead: string, home: Place, dictionary: FamilyDictionary, units: UnitBook): MentionSubject {
  const name = cleanName(asRead);
  const bare = name.replace(everywhere, '');
  const family = dictionary.familyOf(bare) ?? dictionary.familyOf(bare.replace(/(?:组织|系统|部门|机关|干部)$/u, ''));
  if (bare !== name || !units.saysPlace(name, home)) return family === null ? null : { family };
  return { unitId: units.resolve(name, home).id };
}
