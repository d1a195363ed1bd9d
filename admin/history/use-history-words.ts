import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { ChangeRow, TypeSummary } from './history-queries.ts';

const labelFields = ['title', 'name', 'text', 'label', 'indicatorName', 'asWritten', 'displayName', 'topic'];
const longestLabel = 60;

/** What people call a row: the first words that it has. */
export function labelOf({ before, after }: Pick<ChangeRow, 'before' | 'after'>): string {
  const image = after ?? before ?? {};
  const words = labelFields.map((field) => image[field]).find((value) => typeof value === 'string' && value.trim() !== '');
  const label = typeof words === 'string' ? words : '';
  return label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label;
}

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What the history is told in. */
export function useHistoryWords() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return useMemo(() => {
    const type = (name: string): string => capitalised(translate(`pg.history.types.${name}`, { _: name }));
    const known = (key: string): string | null => {
      const words = translate(key, { _: '' });
      return words === '' ? null : words;
    };
    const verbOf = (kind: string): string | null => {
      const [, verb = '', what = ''] = /^([a-z]+)([A-Z]\w*)$/u.exec(kind) ?? [];
      const words = verb === '' ? null : known(`pg.history.verb.${verb}`);
      const single = known(`pg.history.types.${what}`) ?? known(`pg.history.types.${what.replace(/ies$/u, 'y').replace(/s$/u, '')}`);
      return words && single ? `${words}${locale === 'en' ? ' ' : ''}${single}` : null;
    };
    const count = ({ created, updated, deleted }: TypeSummary): string =>
      [
        created > 0 && translate('pg.history.created', { count: created }),
        updated > 0 && translate('pg.history.updated', { count: updated }),
        deleted > 0 && translate('pg.history.deleted', { count: deleted }),
      ]
        .filter(Boolean)
        .join(locale === 'en' ? ', ' : '、');
    return {
      type,
      field: (name: string): string => translate(`pg.history.fields.${name}`, { _: name }),
      /** A property of a row: what it refers to goes by the field of its id. */
      property: (name: string): string => known(`pg.history.fields.${name}`) ?? known(`pg.history.fields.${name}Id`) ?? name,
      /** Who has done it; what the program itself has done goes by what it did. */
      actor: (name: string): string => known(`pg.history.actors.${name}`) ?? name,
      kind: (kind: string): string => known(`pg.history.kind.${kind}`) ?? verbOf(kind) ?? kind,
      summary: (summary: TypeSummary): string => `${type(summary.type)}${locale === 'en' ? ': ' : '：'}${count(summary)}`,
      when: (at: string): string => new Date(at).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' }),
    };
  }, [translate, locale]);
}
