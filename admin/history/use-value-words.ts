import { useTranslate } from 'react-admin';
import { useHistoryWords } from './use-history-words.ts';
import { valueOf } from './use-row-names.ts';

/** Under which key the values of a field have their words, where they are of a fixed set. */
const enumOf: Readonly<Record<string, string>> = {
  'Plan.status': 'planStatus',
  'PlanLink.kind': 'planLinkKind',
  'Jurisdiction.level': 'level',
  'Area.theme': 'theme',
  'Goal.kind': 'goalKind',
  'Measure.kind': 'measureKind',
  'Section.kind': 'sectionKind',
  'Responsibility.role': 'role',
  'Target.comparator': 'comparator',
  'Target.nature': 'nature',
  'Indicator.direction': 'direction',
  'AppUser.role': 'userRole',
};

/** How the history says a value of a field of a type: what is of a fixed set in words, an id by the name of what it stands for. */
export function useValueWords(type: string, names: ReadonlyMap<string, string>): (field: string, json: string | null) => string {
  const translate = useTranslate();
  const words = useHistoryWords();
  const inWords = (field: string, value: string): string => {
    const known = enumOf[`${type}.${field}`];
    return known ? translate(`pg.enum.${known}.${value}`, { _: value }) : (names.get(value) ?? value);
  };
  const listed = (field: string, values: readonly string[]): string =>
    values.map((value) => (field === 'editedFields' ? words.property(value) : inWords(field, value))).join(translate('pg.common.list_separator'));
  return (field, json) => {
    const value = valueOf(json);
    if (value === null || value === '') return translate('pg.history.nothing');
    if (typeof value === 'boolean') return translate(value ? 'pg.history.yes' : 'pg.history.no');
    if (typeof value === 'string') return inWords(field, value);
    return Array.isArray(value) && value.every((each) => typeof each === 'string')
      ? listed(field, value) || translate('pg.history.nothing')
      : JSON.stringify(value);
  };
}
