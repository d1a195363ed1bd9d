import { Autocomplete, TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useGraphql } from '../providers/use-graphql.ts';
import { useDebounced } from '../search/use-debounced.ts';

/** A record to choose. */
export interface Choice {
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  hint?: string | undefined;
}

/** How records of a kind are found by words. */
export interface PickerSource<T> {
  /** A question with the variable `$words`. */
  query: string;
  variables?: Record<string, unknown>;
  choicesOf: (answer: T) => Choice[];
  /** Whether there is something to choose from before a word is typed. */
  atOnce?: boolean;
}

interface Props<T> {
  label: string;
  source: PickerSource<T>;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** What to offer where no record is called so: its words are given back with an empty id. */
  fresh?: ((words: string) => string) | undefined;
  problem?: string | undefined;
  required?: boolean | undefined;
  autoFocus?: boolean;
  helper?: ReactNode;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
}

/** Finds a record by words of its names and takes it. */
export function RecordPicker<T>({ label, source, value, onChange, fresh, problem, required = false, autoFocus = false, helper, placeholder }: Props<T>) {
  const translate = useTranslate();
  const [words, setWords] = useState(value?.name ?? '');
  const asked = useDebounced(words.trim() === value?.name ? '' : words.trim(), 200);
  const enabled = asked !== '' || source.atOnce === true;
  const { data, isFetching } = useGraphql<T>(source.query, { ...source.variables, words: asked }, { enabled, keepPrevious: true });
  const found = enabled && data ? source.choicesOf(data) : [];
  const isNew = fresh && asked !== '' && !isFetching && found.every(({ name }) => name !== asked);
  const options: Choice[] = isNew ? [...found, { id: '', name: asked }] : found;
  return (
    <Autocomplete
      options={options}
      value={value}
      inputValue={words}
      onInputChange={(_, input) => setWords(input)}
      onChange={(_, choice) => onChange(choice)}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id, name }) => id || `new ${name}`}
      isOptionEqualToValue={(a, b) => a.id === b.id && a.name === b.name}
      loading={isFetching}
      loadingText={translate('pg.common.loading')}
      noOptionsText={translate(asked === '' ? 'pg.curate.type_to_find' : 'pg.common.no_match')}
      size="small"
      renderOption={({ key, ...props }, { id, name, hint }) => (
        <li key={key} {...props}>
          <span>
            <span lang="zh-CN">{id === '' && fresh ? fresh(name) : name}</span>
            {hint && <small style={{ display: 'block', opacity: 0.75 }}>{hint}</small>}
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          autoFocus={autoFocus}
          error={problem !== undefined}
          helperText={problem ?? helper}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      )}
      sx={{ flex: 1, minWidth: 180 }}
    />
  );
}
