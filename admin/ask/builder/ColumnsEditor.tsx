import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import CancelIcon from '@mui/icons-material/Cancel';
import { Autocomplete, Box, Chip, IconButton, TextField, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { columnChoices } from '../question/columns.ts';
import { columnInWords } from '../question/sentence.ts';
import type { AskType } from '../reduced/ask-schema.ts';

interface Props {
  type: AskType;
  columns: readonly string[];
  onChange(columns: string[]): void;
}

/** Which columns the answer has, and in which order. */
export function ColumnsEditor({ type, columns, onChange }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const name = (path: string): string => columnInWords(schema, type, path, wording);
  const choices = useMemo(
    () =>
      columnChoices(schema, type)
        .map(({ path }) => path)
        .filter((path) => !columns.includes(path)),
    [schema, type, columns],
  );
  const swap = (index: number) => onChange(columns.toSpliced(index, 2, ...columns.slice(index, index + 2).toReversed()));
  return (
    <Box role="group" aria-label={t('columns')} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h3">{t('columns')}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {columns.map((path, index) => (
          <Box component="li" key={path} sx={{ listStyle: 'none', display: 'inline-flex', alignItems: 'center' }}>
            {index > 0 && (
              <IconButton size="small" onClick={() => swap(index - 1)} aria-label={t('move_left', { what: name(path) })} sx={{ p: 0.25 }}>
                <ArrowBackIcon sx={{ fontSize: 14 }} />
              </IconButton>
            )}
            <Chip
              label={name(path)}
              size="small"
              {...(columns.length > 1
                ? {
                    onDelete: () => onChange(columns.filter((each) => each !== path)),
                    deleteIcon: <CancelIcon titleAccess={t('column_remove', { what: name(path) })} />,
                  }
                : {})}
            />
            {index < columns.length - 1 && (
              <IconButton size="small" onClick={() => swap(index)} aria-label={t('move_right', { what: name(path) })} sx={{ p: 0.25 }}>
                <ArrowForwardIcon sx={{ fontSize: 14 }} />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      <Autocomplete
        size="small"
        blurOnSelect
        value={null}
        options={choices}
        getOptionLabel={name}
        onChange={(_, path) => path && onChange([...columns, path])}
        renderInput={(params) => <TextField {...params} label={t('column_add')} />}
        sx={{ maxWidth: 320 }}
      />
    </Box>
  );
}
