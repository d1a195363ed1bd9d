import SearchIcon from '@mui/icons-material/Search';
import { Autocomplete, Box, InputAdornment, ListSubheader, TextField, type AutocompleteRenderGroupParams } from '@mui/material';
import { useState, type HTMLAttributes, type Key, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useDebounced } from './use-debounced.ts';
import { useNamesFound, type NameFound } from './use-names-found.ts';

interface Props {
  /** Large on the first page, plain elsewhere. */
  size?: 'small' | 'medium';
  inputRef?: Ref<HTMLInputElement> | undefined;
  initial?: string;
  onDone?: () => void;
}

function useOptions(words: string): NameFound[] {
  const translate = useTranslate();
  const wanted = words.trim();
  const found = useNamesFound(useDebounced(wanted));
  if (!wanted) return [];
  const everywhere = {
    key: 'text',
    group: translate('pg.search.title'),
    label: translate('pg.search.see_all', { words: wanted }),
    hint: '',
    to: `/search?q=${encodeURIComponent(wanted)}`,
  };
  return [...found, everywhere];
}

/** A group of what was found, below its name. */
export const renderGroup = ({ key, group, children }: AutocompleteRenderGroupParams) => (
  <li key={key}>
    <ListSubheader component="div" sx={{ lineHeight: 2.4, bgcolor: 'background.paper' }}>
      {group}
    </ListSubheader>
    <Box component="ul" sx={{ p: 0 }}>
      {children}
    </Box>
  </li>
);

const renderOption = ({ key, ...props }: HTMLAttributes<HTMLLIElement> & { key: Key }, option: NameFound) => (
  <Box component="li" key={key} {...props} sx={{ gap: 1.5 }}>
    <span>{option.label}</span>
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
      {option.hint}
    </Box>
  </Box>
);

/** Search over everything: names are suggested while typing, Enter goes to the words of goals and measures. */
export function SearchBox({ size = 'small', inputRef, initial = '', onDone }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  const options = useOptions(words);
  const go = (choice: NameFound | string | null) => {
    if (!choice) return;
    const to = typeof choice === 'string' ? `/search?q=${encodeURIComponent(choice.trim())}` : choice.to;
    onDone?.();
    void navigate(to);
  };
  return (
    <Autocomplete<NameFound, false, false, true>
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
      renderGroup={renderGroup}
      renderOption={renderOption}
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
