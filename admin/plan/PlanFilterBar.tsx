import SearchIcon from '@mui/icons-material/Search';
import { Autocomplete, Box, Button, InputAdornment, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PlanFilter, UnitChoice } from './plan-filter.ts';

interface Props {
  filter: PlanFilter;
  onChange: (change: Partial<PlanFilter>) => void;
  units: UnitChoice[];
  shown: number;
  total: number;
}

/** Narrows a plan's items by words and by unit, and says how many are left. */
export function PlanFilterBar({ filter, onChange, units, shown, total }: Props) {
  const translate = useTranslate();
  const filtered = Boolean(filter.words || filter.unit);
  return (
    <Box component="search" aria-label={translate('pg.plan.filter_text')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center', mb: 2 }}>
      <TextField
        value={filter.words}
        onChange={(event) => onChange({ words: event.target.value })}
        label={translate('pg.plan.filter_text')}
        type="search"
        sx={{ flex: '1 1 200px', maxWidth: 320 }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <Autocomplete
        options={units}
        value={units.find((unit) => unit.id === filter.unit) ?? null}
        onChange={(_, unit) => onChange({ unit: unit?.id ?? '' })}
        getOptionLabel={(unit) => unit.shortName}
        getOptionKey={(unit) => unit.id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        renderOption={({ key, ...props }, unit) => (
          <Box component="li" key={key} {...props} sx={{ justifyContent: 'space-between !important', gap: 2 }}>
            <span>{unit.shortName}</span>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {unit.count}
            </Box>
          </Box>
        )}
        renderInput={(params) => <TextField {...params} label={translate('pg.plan.filter_unit')} />}
        size="small"
        sx={{ flex: '1 1 200px', maxWidth: 280 }}
      />
      <Typography variant="body2" component="output" sx={{ color: 'text.secondary' }}>
        {filtered && translate('pg.plan.shown', { shown, smart_count: total })}
      </Typography>
      {filtered && (
        <Button size="small" onClick={() => onChange({ words: '', unit: '' })}>
          {translate('pg.common.clear')}
        </Button>
      )}
    </Box>
  );
}
