import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { IdPicker } from '../curation/IdPicker.tsx';
import { planNameQuery, planSource } from '../curation/sources.ts';
import { zhHistory } from '../i18n/zh-history.ts';
import { historyKinds } from './history-kinds.ts';
import { useHistoryWords } from './use-history-words.ts';

/** What the list of changes is narrowed to; empty where not. */
export interface HistoryFilter {
  actor: string;
  type: string;
  kind: string;
  planId: string;
  since: string;
  until: string;
}

interface Props {
  value: HistoryFilter;
  onChange: (value: Partial<HistoryFilter>) => void;
}

const shrunk = { inputLabel: { shrink: true }, select: { displayEmpty: true } };

function Choice({ name, label, value, onChange, choices }: { name: keyof HistoryFilter; label: string; choices: [string, string][] } & Props) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={shrunk}
      sx={{ minWidth: 138, maxWidth: 260 }}
    >
      <MenuItem value="">{translate('pg.common.all')}</MenuItem>
      {choices.map(([id, words]) => (
        <MenuItem key={id} value={id}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Narrows the list of changes: by author, type, plan and time. */
export function HistoryFilters({ value, onChange }: Props) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const types = Object.keys(zhHistory.types).map((type): [string, string] => [type, words.type(type)]);
  const kinds = historyKinds.map((kind): [string, string] => [kind, words.kind(kind)]);
  const isSet = Object.values(value).some(Boolean);
  return (
    <Box role="search" aria-label={translate('pg.history.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5, alignItems: 'center' }}>
      <TextField
        size="small"
        label={translate('pg.history.who')}
        value={value.actor}
        onChange={(event) => onChange({ actor: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 130 }}
      />
      <Choice name="type" label={translate('pg.history.type')} choices={types} value={value} onChange={onChange} />
      <Choice name="kind" label={translate('pg.history.what')} choices={kinds} value={value} onChange={onChange} />
      <Box sx={{ display: 'flex', width: 180 }}>
        <IdPicker
          label={translate('pg.history.plan')}
          id={value.planId}
          nameQuery={planNameQuery}
          source={planSource}
          onChange={(planId) => onChange({ planId })}
          none={translate('pg.common.all')}
        />
      </Box>
      {(['since', 'until'] as const).map((name) => (
        <TextField
          key={name}
          size="small"
          type="date"
          label={translate(`pg.history.${name}`)}
          value={value[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 156 }}
        />
      ))}
      {isSet && <Button onClick={() => onChange({ actor: '', type: '', kind: '', planId: '', since: '', until: '' })}>{translate('pg.common.clear')}</Button>}
    </Box>
  );
}
