import CloseIcon from '@mui/icons-material/Close';
import { Box, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldSpec } from '../../curation/draft.ts';
import { RecordField } from '../../curation/RecordField.tsx';
import type { BulkSpec } from '../list-specs.ts';
import { useListText } from '../list-text.ts';
import type { BulkInput } from './bulk-input.ts';

interface Props {
  bulk: BulkSpec;
  input: BulkInput;
  onChange(change: (before: BulkInput) => BulkInput): void;
}

const blankOf = ({ kind, choices }: FieldSpec): string | boolean => (kind === 'flag' ? false : kind === 'choice' ? (choices?.[0] ?? '') : '');

/** Chooses the fields to set for all selected rows, and their values. */
export function BulkFields({ bulk: { fields, sources }, input, onChange }: Props) {
  const { t } = useListText();
  const translate = useTranslate();
  const chosen = input.names.flatMap((name) => fields.filter((field) => field.name === name));
  const others = fields.filter(({ name }) => !input.names.includes(name));
  const add = (name: string) => {
    const field = fields.find((each) => each.name === name);
    if (field) onChange((before) => ({ ...before, names: [...before.names, name], draft: { ...before.draft, [name]: blankOf(field) } }));
  };
  const form = {
    draft: input.draft,
    problems: input.problems,
    names: input.recordNames,
    set: (name: string, value: string | boolean) =>
      onChange((before) => ({ ...before, draft: { ...before.draft, [name]: value }, problems: { ...before.problems, [name]: '' } })),
    name: (id: string, words: string) => onChange((before) => ({ ...before, recordNames: { ...before.recordNames, [id]: words } })),
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('bulk.no_field')}
      </Typography>
      {chosen.map((field) => (
        <Box key={field.name} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', '& > :first-of-type': { flex: 1 } }}>
          <Box sx={{ display: 'grid', minWidth: 0 }}>
            <RecordField field={field} form={form} source={sources?.[field.name]} />
          </Box>
          <IconButton
            size="small"
            aria-label={t('bulk.remove_field', { what: translate(field.label) })}
            onClick={() => onChange((before) => ({ ...before, names: before.names.filter((name) => name !== field.name) }))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {others.length > 0 && (
        <TextField select label={t('bulk.add_field')} value="" onChange={({ target }) => add(target.value)} sx={{ maxWidth: 260 }}>
          {others.map(({ name, label }) => (
            <MenuItem key={name} value={name}>
              {translate(label)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
