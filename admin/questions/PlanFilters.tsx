import { Box, MenuItem, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { IdPicker } from '../curation/IdPicker.tsx';
import { placeNameQuery } from '../curation/sources.ts';
import { useNames } from '../i18n/use-names.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { planningPlaces, topicsQuery, type TopicsAnswer } from './plan-conditions.ts';

interface ChoiceProps {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few values, or any. A value that cannot be chosen (yet) is shown as any. */
export function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const shown = choices.some((choice) => choice.value === value) ? value : '';
  return (
    <TextField
      select
      label={label}
      value={shown}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: { xs: 'calc(50% - 6px)', sm: 168 } }}
    >
      <MenuItem value="">{translate('pg.questions.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface Props {
  place: string;
  topic: string;
  onChange: (values: Record<string, string>) => void;
  children?: ReactNode;
}

/** Narrows a question to the plans of a place and a topic. */
export function PlanFilters({ place, topic, onChange, children }: Props) {
  const translate = useTranslate();
  const names = useNames();
  const { data } = useGraphql<TopicsAnswer>(topicsQuery);
  const topics = (data?.goalStats.nodes ?? []).flatMap((group) => group.topic ?? []);
  return (
    <Box role="search" aria-label={translate('pg.questions.filters')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2.5 }}>
      <Box sx={{ display: 'flex', width: { xs: 'calc(50% - 6px)', sm: 220 } }}>
        <IdPicker
          label={translate('pg.word.place')}
          id={place}
          nameQuery={placeNameQuery}
          source={planningPlaces}
          onChange={(id) => onChange({ place: id, page: '' })}
          none={translate('pg.questions.any')}
        />
      </Box>
      <Choice
        label={translate('pg.word.topic')}
        value={topic}
        choices={topics.map((value) => ({ value, label: names.topic(value) }))}
        onChange={(value) => onChange({ topic: value, page: '' })}
      />
      {children}
    </Box>
  );
}
