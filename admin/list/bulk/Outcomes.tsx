import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Box, Chip, FormControlLabel, Switch, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { ScrollTable } from '../../layout/ScrollTable.tsx';
import { useListText } from '../list-text.ts';
import { type BulkVerb, type RowOutcome, type SelectedRow, trialOf } from './bulk-operation.ts';
import { useFieldWords, useRefusalWords } from './use-outcome-words.ts';

interface Props {
  type: string;
  verb: BulkVerb;
  rows: readonly SelectedRow[];
  outcomes: readonly RowOutcome[];
}

type FieldWords = ReturnType<typeof useFieldWords>;

function Change({ name, before, after, words }: RowOutcome['fields'][number] & { words: FieldWords }) {
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

function Refusal({ refusal }: { refusal: NonNullable<RowOutcome['refusal']> }) {
  const inWords = useRefusalWords();
  return (
    <Typography variant="body2" color="error">
      {inWords(refusal)}
    </Typography>
  );
}

function NoChange({ verb }: Pick<Props, 'verb'>) {
  const { t } = useListText();
  return (
    <Typography variant="body2" sx={{ color: verb === 'delete' ? 'secondary.main' : 'text.secondary' }}>
      {t(verb === 'delete' ? 'bulk.deleted' : 'bulk.same')}
    </Typography>
  );
}

function OutcomeRow({ label, verb, outcome, words }: { label: string; verb: BulkVerb; outcome: RowOutcome | undefined; words: FieldWords }) {
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell lang="zh-CN" sx={{ width: '45%' }}>
        {label}
      </TableCell>
      <TableCell lang="zh-CN">
        {outcome?.refusal && <Refusal refusal={outcome.refusal} />}
        {outcome?.fields.map((field) => (
          <Change key={field.name} {...field} words={words} />
        ))}
        {outcome && !outcome.refusal && outcome.fields.length === 0 && <NoChange verb={verb} />}
      </TableCell>
    </TableRow>
  );
}

interface TallyProps {
  verb: BulkVerb;
  trial: ReturnType<typeof trialOf>;
  onlyRefused: boolean;
  onOnlyRefused: (on: boolean) => void;
}

/** How many rows would be written, stay as they are, and are refused; where some are, whether to see these alone. */
function Tally({ verb, trial: { written, unchanged, refused }, onlyRefused, onOnlyRefused }: TallyProps) {
  const { t } = useListText();
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Chip size="small" color="primary" label={t(verb === 'delete' ? 'bulk.will_delete' : 'bulk.will', { count: written.length })} />
      {unchanged.length > 0 && <Chip size="small" label={t('bulk.unchanged', { count: unchanged.length })} />}
      {refused.length > 0 && <Chip size="small" color="error" variant="outlined" label={t('bulk.refused', { count: refused.length })} />}
      {refused.length > 0 && written.length + unchanged.length > 0 && (
        <FormControlLabel
          control={<Switch size="small" checked={onlyRefused} onChange={(_, on) => onOnlyRefused(on)} />}
          label={t('bulk.only_refused')}
          sx={{ ml: 'auto', mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
        />
      )}
    </Box>
  );
}

/** What every row comes to, one below the other: what changes from what to what, or what stands in the way. */
export function Outcomes({ type, verb, rows, outcomes }: Props) {
  const { t } = useListText();
  const words = useFieldWords(type, outcomes);
  const [onlyRefused, setOnlyRefused] = useState(false);
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const trial = trialOf(verb, rows, outcomes);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Tally verb={verb} trial={trial} onlyRefused={onlyRefused} onOnlyRefused={setOnlyRefused} />
      <Box sx={{ maxHeight: 420, overflowY: 'auto' }}>
        <ScrollTable label={t('bulk.preview')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('bulk.row')}</TableCell>
              <TableCell>{t('bulk.change')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(onlyRefused ? trial.refused : rows).map(({ id, label }) => (
              <OutcomeRow key={id} label={label} verb={verb} outcome={byId.get(id)} words={words} />
            ))}
          </TableBody>
        </ScrollTable>
      </Box>
    </Box>
  );
}
