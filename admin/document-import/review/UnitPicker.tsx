import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useGraphql } from '../../providers/use-graphql.ts';
import { useDebounced } from '../../search/use-debounced.ts';
import { holdersQuery, type HoldersAnswer } from '../import-queries.ts';

/** A unit or group of the registry, or a name that the registry does not have yet. */
export interface Holder {
  id: string | null;
  name: string;
  kind: 'unit' | 'group' | 'new';
}

interface Props {
  value: Holder | null;
  onChange: (holder: Holder | null) => void;
}

function optionsOf(data: HoldersAnswer | undefined, words: string): Holder[] {
  const units = (data?.units.nodes ?? []).map(({ id, name }): Holder => ({ id, name, kind: 'unit' }));
  const groups = (data?.unitGroups.nodes ?? []).map(({ id, name }): Holder => ({ id, name, kind: 'group' }));
  const found = [...units, ...groups];
  const isNew = words !== '' && found.every(({ name }) => name !== words);
  return isNew ? [...found, { id: null, name: words, kind: 'new' }] : found;
}

/** Picks a unit or group by words of its name; what the registry does not have can be made new. */
export function UnitPicker({ value, onChange }: Props) {
  const translate = useTranslate();
  const [words, setWords] = useState(value?.name ?? '');
  const asked = useDebounced(words.trim(), 200);
  const { data, isFetching } = useGraphql<HoldersAnswer>(holdersQuery, { words: asked }, { enabled: asked !== '', keepPrevious: true });
  return (
    <Autocomplete
      options={optionsOf(asked === '' ? undefined : data, asked)}
      value={value}
      inputValue={words}
      onInputChange={(_, input) => setWords(input)}
      onChange={(_, holder) => onChange(holder)}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id, name }) => id ?? `new ${name}`}
      isOptionEqualToValue={(a, b) => a.id === b.id && a.name === b.name}
      loading={isFetching}
      loadingText={translate('pg.common.loading')}
      noOptionsText={translate('pg.imports.unit.type')}
      size="small"
      renderOption={({ key, ...props }, { name, kind }) => (
        <li key={key} {...props}>
          {kind === 'unit' ? name : translate(`pg.imports.unit.${kind}`, { name })}
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={translate('pg.imports.unit.pick')} />}
      sx={{ flex: 1, minWidth: 200 }}
    />
  );
}
