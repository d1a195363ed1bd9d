import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { IdPicker } from '../curation/IdPicker.tsx';
import { jurisdictionSource, placeNameQuery } from '../curation/sources.ts';
import { useNames } from '../i18n/use-names.ts';
import type { ScopeValue } from './rights-queries.ts';

interface Props {
  value: ScopeValue;
  number: number;
  topics: readonly string[];
  onChange: (value: ScopeValue) => void;
  onRemove: () => void;
}

/** One scope: a place and a topic to choose. */
export function ScopeRow({ value, number, topics, onChange, onRemove }: Props) {
  const translate = useTranslate();
  const names = useNames();
  const remove = translate('pg.rights.remove', { n: number });
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '1fr 1fr auto' }, gap: 1, alignItems: 'center', listStyle: 'none' }}>
      <IdPicker
        label={translate('pg.rights.place')}
        id={value.jurisdictionId}
        nameQuery={placeNameQuery}
        source={jurisdictionSource}
        onChange={(jurisdictionId) => onChange({ ...value, jurisdictionId })}
        none={translate('pg.rights.every_place')}
      />
      <TextField
        select
        size="small"
        label={translate('pg.rights.topic')}
        value={value.topic}
        onChange={(event) => onChange({ ...value, topic: event.target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ gridColumn: { xs: 1, sm: 'auto' } }}
      >
        <MenuItem value="">{translate('pg.rights.every_topic')}</MenuItem>
        {topics.map((topic) => (
          <MenuItem key={topic} value={topic}>
            {names.topic(topic)}
          </MenuItem>
        ))}
      </TextField>
      <Tooltip title={remove}>
        <IconButton aria-label={remove} onClick={onRemove} sx={{ gridRow: { xs: 1, sm: 'auto' }, gridColumn: { xs: 2, sm: 'auto' } }}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
