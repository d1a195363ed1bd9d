import CancelIcon from '@mui/icons-material/Cancel';
import { Autocomplete, Box, Chip, TextField, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { columnChoices } from '../question/columns.ts';
import type { Sort } from '../question/question.ts';
import { columnInWords } from '../question/sentence.ts';
import type { AskType } from '../reduced/ask-schema.ts';

interface Props {
  type: AskType;
  sorts: readonly Sort[];
  onChange(sorts: Sort[]): void;
}

/** What the answer is sorted by, the weightiest first. */
export function SortsEditor({ type, sorts, onChange }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const name = (path: string): string => columnInWords(schema, type, path, wording);
  const choices = useMemo(
    () =>
      columnChoices(schema, type)
        .filter(({ path, fields }) => fields.at(-1)?.sortable && !sorts.some((sort) => sort.path === path))
        .map(({ path }) => path),
    [schema, type, sorts],
  );
  const turn = (sort: Sort): Sort => ({ ...sort, direction: sort.direction === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <Box role="group" aria-label={t('order')} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' }}>
      <Typography variant="h3">{t('order')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, minHeight: 24 }}>
        {sorts.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('order_default')}
          </Typography>
        )}
        {sorts.map((sort) => (
          <Chip
            key={sort.path}
            size="small"
            label={`${name(sort.path)} · ${t(sort.direction === 'ASC' ? 'ascending' : 'descending')}`}
            onClick={() => onChange(sorts.map((each) => (each === sort ? turn(each) : each)))}
            onDelete={() => onChange(sorts.filter((each) => each !== sort))}
            deleteIcon={<CancelIcon titleAccess={t('order_remove', { what: name(sort.path) })} />}
          />
        ))}
      </Box>
      <Autocomplete
        size="small"
        blurOnSelect
        value={null}
        options={choices}
        getOptionLabel={name}
        onChange={(_, path) => path && onChange([...sorts, { path, direction: 'ASC' }])}
        renderInput={(params) => <TextField {...params} label={t('order_add')} />}
        sx={{ maxWidth: 320 }}
      />
    </Box>
  );
}
