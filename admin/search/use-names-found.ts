import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useNames } from '../i18n/use-names.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { familiesQuery, quickQuery, type FamilyNames, type QuickAnswer } from './search-query.ts';

/** Something whose name holds the words searched for, and the way to it. */
export interface NameFound {
  key: string;
  group: string;
  label: string;
  hint: string;
  to: string;
}

const none: NameFound[] = [];
const shownFamilies = 4;

/** The families of which any name holds the words. */
function familiesNamed(families: FamilyNames[], words: string): FamilyNames[] {
  const wanted = words.toLowerCase();
  const namesOf = ({ name, nameEn, shortName, code, aliases }: FamilyNames) => [name, nameEn, shortName, code, ...aliases];
  return families.filter((family) => namesOf(family).some((name) => name.toLowerCase().includes(wanted))).slice(0, shownFamilies);
}

/** Families, units, plans and indicators whose names hold the words. */
export function useNamesFound(words: string): NameFound[] {
  const translate = useTranslate();
  const { place, family } = useNames();
  const enabled = words.length > 0;
  const { data: families } = useGraphql<{ unitFamilies: { nodes: FamilyNames[] } }>(familiesQuery, {}, { enabled });
  const { data } = useGraphql<QuickAnswer>(quickQuery, { words }, { enabled, keepPrevious: true });
  return useMemo(() => {
    if (!words || !data) return none;
    const named = familiesNamed(families?.unitFamilies.nodes ?? [], words);
    const group = (name: string) => translate(`pg.word.${name}`);
    return [
      ...named.map((one) => ({
        key: one.id,
        group: group('families'),
        label: family(one),
        hint: one.shortName,
        to: `/families/${one.code}`,
      })),
      ...data.units.nodes.map((one) => ({ key: one.id, group: group('units'), label: one.shortName, hint: one.name, to: `/units/${one.id}` })),
      ...data.plans.nodes.map((one) => ({ key: one.id, group: group('plans'), label: one.title, hint: place(one.jurisdiction), to: `/plans/${one.key}` })),
      ...data.indicators.nodes.map((one) => ({ key: one.id, group: group('indicators'), label: one.name, hint: '', to: `/indicators/${one.id}` })),
    ];
  }, [words, data, families, translate, place, family]);
}
