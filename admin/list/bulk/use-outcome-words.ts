import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useAsk } from '../../ask/ask-context.ts';
import { fieldNamed, typeNamed } from '../../ask/reduced/ask-schema.ts';
import { useRowNames } from '../../ask/values/use-row-names.ts';
import { problemInWords } from '../../curation/problem-words.ts';
import { isId, valueOf } from '../../history/use-row-names.ts';
import { useListText } from '../list-text.ts';
import type { RowOutcome } from './bulk-operation.ts';

type Refusal = NonNullable<RowOutcome['refusal']>;

/** How fields and values of a type are said; ids by the names of what they stand for. */
export function useFieldWords(typeName: string, outcomes: readonly RowOutcome[]) {
  const { schema, words } = useAsk();
  const [locale] = useLocaleState();
  const ids = useMemo(() => {
    const values = outcomes.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [valueOf(before), valueOf(after)].flat()));
    return [...new Set(values.filter(isId))];
  }, [outcomes]);
  const names = useRowNames(schema, ids);
  const type = typeNamed(schema, typeName);
  const named = (id: unknown): string => names.get(String(id)) ?? '…';
  return {
    field: (name: string): string => words.field(typeName, fieldNamed(type, name) ? name : name.replace(/Id$/, '')),
    value: (name: string, json: string | null): string => {
      const value = valueOf(json);
      const field = fieldNamed(type, name);
      if (value === null || value === '') return '—';
      if (Array.isArray(value)) return value.map(named).join(locale === 'en' ? ', ' : '、') || '—';
      if (isId(value)) return named(value);
      return field ? words.plain(typeName, field, value) : String(value);
    },
  };
}

/** Why a row can't be written, in words. */
export function useRefusalWords() {
  const { t } = useListText();
  const translate = useTranslate();
  const ofCode = ({ code, message }: Refusal): string => {
    if (code === 'CONFLICT' && message.includes('refers to it')) return t('bulk.refusal.USED');
    if (code === 'CONFLICT' && message.includes('already')) return t('bulk.refusal.STATUS');
    const path = `bulk.refusal.${code}`;
    return t(path) === path ? message : t(path);
  };
  return (refusal: Refusal): string => [ofCode(refusal), ...refusal.fields.map(({ problem }) => problemInWords(problem, translate))].join(' · ');
}
