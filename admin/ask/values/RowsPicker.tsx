import { Autocomplete, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { useGraphql } from '../../providers/use-graphql.ts';
import { useDebounced } from '../../search/use-debounced.ts';
import { useAskText } from '../ask-text.ts';
import { useAsk } from '../ask-context.ts';
import { typeNamed } from '../reduced/ask-schema.ts';
import { filterFor, type Found, pickQuery } from './pick-query.ts';

interface Props {
  type: string;
  label: string;
  many: boolean;
  value: readonly string[];
  onChange(ids: string[]): void;
}

/** Chooses rows of a type by their names. */
export function RowsPicker({ type: typeName, label, many, value, onChange }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useAskText();
  const type = typeNamed(schema, typeName);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const settled = useDebounced(words.trim());
  const query = useMemo(() => pickQuery(schema, type), [schema, type]);
  const { data, isFetching } = useGraphql<{ found: { nodes: Found[] } }>(query, { filter: filterFor(type, settled) }, { enabled: open, keepPrevious: true });
  const options = data?.found.nodes ?? [];
  const chosen = value.map((id) => options.find((option) => option.id === id) ?? { id, label: wording.rowName(id) });
  return (
    <Autocomplete<Found, true>
      multiple
      size="small"
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={options}
      value={chosen}
      loading={isFetching}
      loadingText={t('counting')}
      noOptionsText={t('pick_none')}
      filterOptions={(all) => all}
      getOptionKey={(option) => option.id}
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      inputValue={words}
      onInputChange={(_, next, reason) => reason !== 'reset' && setWords(next)}
      onChange={(_, next) => {
        setWords('');
        onChange((many ? next : next.slice(-1)).map((row) => row.id));
      }}
      renderOption={({ key: _, ...props }, option) => (
        <li key={option.id} {...props} lang="zh-CN">
          <span style={{ flex: 1 }}>{option.label}</span>
          <span style={{ opacity: 0.75, fontSize: '0.8125rem', marginInlineStart: 12 }}>{option.hint?.label}</span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} />}
      sx={{ minWidth: { sm: 240 }, flex: 1 }}
    />
  );
}
