import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Box, Chip, FormControlLabel, Switch, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useAsk } from '../../ask/ask-context.ts';
import { fieldNamed, typeNamed } from '../../ask/reduced/ask-schema.ts';
import { useRowNames } from '../../ask/values/use-row-names.ts';
import { problemInWords } from '../../curation/problem-words.ts';
import { isId, valueOf } from '../../history/use-row-names.ts';
import { ScrollTable } from '../../layout/ScrollTable.tsx';
import { useListText } from '../list-text.ts';
import { type BulkVerb, type RowOutcome, type SelectedRow, trialOf } from './bulk-operation.ts';

interface Props {
  type: string;
  verb: BulkVerb;
  rows: readonly SelectedRow[];
  outcomes: readonly RowOutcome[];
}

/** How fields and values of a type are said; ids by the names of what they stand for. */
function useFieldWords(typeName: string, outcomes: readonly RowOutcome[]) {
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

function useRefusalWords() {
  const { t } = useListText();
  const translate = useTranslate();
  const ofCode = ({ code, message }: NonNullable<RowOutcome['refusal']>): string => {
    if (code === 'CONFLICT' && message.includes('refers to it')) return t('bulk.refusal.USED');
    if (code === 'CONFLICT' && message.includes('already')) return t('bulk.refusal.STATUS');
    const path = `bulk.refusal.${code}`;
    return t(path) === path ? message : t(path);
  };
  return (refusal: NonNullable<RowOutcome['refusal']>): string =>
    [ofCode(refusal), ...refusal.fields.map(({ problem }) => problemInWords(problem, translate))].join(' · ');
}

function Change({ name, before, after, words }: RowOutcome['fields'][number] & { words: ReturnType<typeof useFieldWords> }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.75 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {words.field(name)}
      </Box>
      <Box component="del" sx={{ color: 'text.secondary', textDecoration: 'line-through' }}>
        {words.value(name, before)}
      </Box>
      <ArrowForwardIcon aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
      <Box component="ins" sx={{ fontWeight: 650, textDecoration: 'none', color: (theme) => theme.palette.figure }}>
        {words.value(name, after)}
      </Box>
    </Box>
  );
}

/** What every row comes to, one below the other: what changes from what to what, or what stands in the way. */
export function Outcomes({ type, verb, rows, outcomes }: Props) {
  const { t } = useListText();
  const words = useFieldWords(type, outcomes);
  const refusalInWords = useRefusalWords();
  const [onlyRefused, setOnlyRefused] = useState(false);
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const { written, unchanged, refused } = trialOf(verb, rows, outcomes);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Chip size="small" color="primary" label={t(verb === 'delete' ? 'bulk.will_delete' : 'bulk.will', { count: written.length })} />
        {unchanged.length > 0 && <Chip size="small" label={t('bulk.unchanged', { count: unchanged.length })} />}
        {refused.length > 0 && <Chip size="small" color="error" variant="outlined" label={t('bulk.refused', { count: refused.length })} />}
        {refused.length > 0 && written.length + unchanged.length > 0 && (
          <FormControlLabel
            control={<Switch size="small" checked={onlyRefused} onChange={(_, on) => setOnlyRefused(on)} />}
            label={t('bulk.only_refused')}
            sx={{ ml: 'auto', mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
          />
        )}
      </Box>
      <Box sx={{ maxHeight: 420, overflowY: 'auto' }}>
        <ScrollTable label={t('bulk.preview')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('bulk.row')}</TableCell>
              <TableCell>{t('bulk.change')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(onlyRefused ? refused : rows).map(({ id, label }) => {
              const outcome = byId.get(id);
              return (
                <TableRow key={id} sx={{ verticalAlign: 'top' }}>
                  <TableCell lang="zh-CN" sx={{ width: '45%' }}>
                    {label}
                  </TableCell>
                  <TableCell lang="zh-CN">
                    {outcome?.refusal && (
                      <Typography variant="body2" color="error">
                        {refusalInWords(outcome.refusal)}
                      </Typography>
                    )}
                    {outcome?.fields.map((field) => (
                      <Change key={field.name} {...field} words={words} />
                    ))}
                    {outcome && !outcome.refusal && outcome.fields.length === 0 && (
                      <Typography variant="body2" sx={{ color: verb === 'delete' ? 'secondary.main' : 'text.secondary' }}>
                        {t(verb === 'delete' ? 'bulk.deleted' : 'bulk.same')}
                      </Typography>
                    )}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </ScrollTable>
      </Box>
    </Box>
  );
}
