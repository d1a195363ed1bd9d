import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNames } from '../i18n/use-names.ts';
import type { PlaceChoice, ScopeValue } from './rights-queries.ts';

interface Props {
  value: ScopeValue;
  number: number;
  places: readonly PlaceChoice[];
  topics: readonly string[];
  onChange: (value: ScopeValue) => void;
  onRemove: () => void;
}

/** The places as a tree laid flat: each with its depth, below its parent. */
function laidFlat(places: readonly PlaceChoice[], parent: string | null = null, depth = 0): { place: PlaceChoice; depth: number }[] {
  return places.filter((place) => (place.parent?.id ?? null) === parent).flatMap((place) => [{ place, depth }, ...laidFlat(places, place.id, depth + 1)]);
}

/** One scope: a place and a topic to choose. */
export function ScopeRow({ value, number, places, topics, onChange, onRemove }: Props) {
  const translate = useTranslate();
  const names = useNames();
  const remove = translate('pg.rights.remove', { n: number });
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '1fr 1fr auto' }, gap: 1, alignItems: 'center', listStyle: 'none' }}>
      <TextField
        select
        size="small"
        label={translate('pg.rights.place')}
        value={value.jurisdictionId}
        onChange={(event) => onChange({ ...value, jurisdictionId: event.target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{translate('pg.rights.every_place')}</MenuItem>
        {laidFlat(places).map(({ place, depth }) => (
          <MenuItem key={place.id} value={place.id} sx={{ pl: 2 + depth * 2 }}>
            {names.place(place)}
          </MenuItem>
        ))}
      </TextField>
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
