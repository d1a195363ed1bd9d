import { Autocomplete, Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNames } from '../i18n/use-names.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { renderGroup } from '../search/SearchBox.tsx';
import { useDebounced } from '../search/use-debounced.ts';
import { useNamesFound } from '../search/use-names-found.ts';
import { moreStartsQuery, type MoreStarts } from './explore-query.ts';
import { useExploreText } from './use-explore-text.ts';

interface Start {
  id: string;
  group: string;
  label: string;
  hint: string;
}

/** Finds rows to begin with: what the console's search finds by name, and areas, goals and places. */
function useStarts(words: string): Start[] {
  const { kind } = useExploreText();
  const { place } = useNames();
  const named = useNamesFound(words);
  const { data } = useGraphql<MoreStarts>(moreStartsQuery, { words }, { enabled: words.length > 0, keepPrevious: true });
  if (!words) return [];
  return [
    ...named.map(({ key, group, label, hint }) => ({ id: key, group, label, hint })),
    ...(data?.areas.nodes ?? []).map(({ id, title, plan }) => ({ id, group: kind('AREA'), label: title, hint: plan.title })),
    ...(data?.goals.nodes ?? []).map(({ id, statement, plan }) => ({ id, group: kind('GOAL'), label: statement.slice(0, 60), hint: plan.title })),
    ...(data?.jurisdictions.nodes ?? []).map((each) => ({ id: each.id, group: kind('JURISDICTION'), label: place(each), hint: '' })),
  ];
}

/** Finds where to begin by typing a name. */
export function StartSearch({ label, autoFocus = false, onFound }: { label: string; autoFocus?: boolean; onFound: (id: string) => void }) {
  const translate = useTranslate();
  const { t } = useExploreText();
  const [words, setWords] = useState('');
  const options = useStarts(useDebounced(words.trim()));
  return (
    <Autocomplete<Start>
      options={options}
      value={null}
      inputValue={words}
      filterOptions={(all) => all}
      groupBy={({ group }) => group}
      getOptionLabel={(option) => option.label}
      getOptionKey={({ id }) => id}
      noOptionsText={translate(words.trim() ? 'pg.common.no_match' : 'pg.curate.type_to_find')}
      onInputChange={(_, next, reason) => reason !== 'reset' && setWords(next)}
      onChange={(_, found) => {
        if (!found) return;
        setWords('');
        onFound(found.id);
      }}
      renderGroup={renderGroup}
      renderOption={({ key, ...props }, { label: name, hint }) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1.5 }}>
          <span lang="zh-CN">{name}</span>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {hint}
          </Box>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={label} placeholder={t('find_hint')} autoFocus={autoFocus} />}
      sx={{ width: '100%', maxWidth: 560 }}
    />
  );
}
