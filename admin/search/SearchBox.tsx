import SearchIcon from '@mui/icons-material/Search';
import { Autocomplete, Box, InputAdornment, ListSubheader, TextField } from '@mui/material';
import { useMemo, useState, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useNames } from '../i18n/use-names.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { quickQuery, type QuickAnswer } from './search-query.ts';
import { useDebounced } from './use-debounced.ts';

interface Option {
  key: string;
  group: string;
  label: string;
  hint: string;
  to: string;
}

interface Props {
  /** Large on the first page, plain elsewhere. */
  size?: 'small' | 'medium';
  inputRef?: Ref<HTMLInputElement> | undefined;
  initial?: string;
  onDone?: () => void;
}

function useOptions(words: string): Option[] {
  const translate = useTranslate();
  const { place, family: familyName } = useNames();
  const asked = useDebounced(words.trim());
  const { data } = useGraphql<QuickAnswer>(quickQuery, { words: asked }, { enabled: asked.length > 0, keepPrevious: true });
  return useMemo(() => {
    if (!words.trim()) return [];
    const everywhere = {
      key: 'text',
      group: translate('pg.search.title'),
      label: translate('pg.search.see_all', { words: words.trim() }),
      hint: '',
      to: `/search?q=${encodeURIComponent(words.trim())}`,
    };
    if (!data) return [everywhere];
    return [
      ...data.unitFamilies.nodes.map((one) => ({
        key: one.id,
        group: translate('pg.word.families'),
        label: familyName(one),
        hint: one.shortName,
        to: `/families/${one.code}`,
      })),
      ...data.units.nodes.map((one) => ({ key: one.id, group: translate('pg.word.units'), label: one.shortName, hint: one.name, to: `/units/${one.id}` })),
      ...data.plans.nodes.map((one) => ({
        key: one.id,
        group: translate('pg.word.plans'),
        label: one.title,
        hint: place(one.jurisdiction),
        to: `/plans/${one.key}`,
      })),
      ...data.indicators.nodes.map((one) => ({ key: one.id, group: translate('pg.word.indicators'), label: one.name, hint: '', to: `/indicators/${one.id}` })),
      everywhere,
    ];
  }, [words, data, translate, place, familyName]);
}

/** Search over everything: names are suggested while typing, Enter goes to the words of goals and measures. */
export function SearchBox({ size = 'small', inputRef, initial = '', onDone }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  const options = useOptions(words);
  const go = (choice: Option | string | null) => {
    if (!choice) return;
    const to = typeof choice === 'string' ? `/search?q=${encodeURIComponent(choice.trim())}` : choice.to;
    onDone?.();
    void navigate(to);
  };
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      fullWidth
      options={options}
      filterOptions={(all) => all}
      groupBy={(option) => option.group}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.key)}
      inputValue={words}
      value={null}
      onInputChange={(_, next, reason) => reason !== 'reset' && setWords(next)}
      onChange={(_, choice) => go(choice)}
      renderGroup={({ key, group, children }) => (
        <li key={key}>
          <ListSubheader component="div" sx={{ lineHeight: 2.4, bgcolor: 'background.paper' }}>
            {group}
          </ListSubheader>
          <Box component="ul" sx={{ p: 0 }}>
            {children}
          </Box>
        </li>
      )}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1.5 }}>
          <span>{option.label}</span>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {option.hint}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={inputRef}
          placeholder={translate('pg.search.placeholder')}
          sx={size === 'medium' ? { '& .MuiInputBase-root': { minHeight: 56, fontSize: '1.0625rem', px: 2 } } : {}}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': translate('pg.search.label') },
            input: {
              ...params.slotProps.input,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
    />
  );
}
