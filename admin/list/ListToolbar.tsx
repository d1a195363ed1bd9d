import FilterListIcon from '@mui/icons-material/FilterList';
import SearchIcon from '@mui/icons-material/Search';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import { Box, Button, InputAdornment, TextField } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { useDebounced } from '../search/use-debounced.ts';
import { useListText } from './list-text.ts';

interface SearchProps {
  words: string;
  onChange(words: string): void;
}

/** The quick search of a list: what is typed is looked for once it stands still, and follows the address when that changes. */
function QuickSearch({ words, onChange }: SearchProps) {
  const { t } = useListText();
  const [typed, setTyped] = useState({ text: words, from: words });
  const settled = useDebounced(typed.text.trim(), 300);
  const shown = typed.from === words ? typed.text : words;
  useEffect(() => {
    if (settled === typed.text.trim() && typed.from === words && settled !== words) onChange(settled);
  });
  return (
    <TextField
      size="small"
      type="search"
      placeholder={t('search')}
      value={shown}
      onChange={({ target }) => setTyped({ text: target.value, from: words })}
      slotProps={{
        htmlInput: { 'aria-label': t('search') },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 280px' }, bgcolor: 'background.paper', borderRadius: 1 }}
    />
  );
}

interface Props extends SearchProps {
  conditions: number;
  onFilter(): void;
  onColumns(): void;
  /** What else can be done with the list as a whole. */
  children: ReactNode;
}

/** The tools of a list: search, conditions, columns, views, taking it away. */
export function ListToolbar({ words, onChange, conditions, onFilter, onColumns, children }: Props) {
  const { t } = useListText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
      <QuickSearch words={words} onChange={onChange} />
      <Button startIcon={<FilterListIcon />} variant="outlined" onClick={onFilter} aria-haspopup="dialog" sx={{ bgcolor: 'background.paper' }}>
        {conditions > 0 ? t('filter_count', { count: conditions }) : t('filter')}
      </Button>
      <Button startIcon={<ViewColumnOutlined />} color="inherit" onClick={onColumns} aria-haspopup="dialog">
        {t('columns')}
      </Button>
      {children}
    </Box>
  );
}
