import SearchIcon from '@mui/icons-material/Search';
import { Box, ButtonBase, Dialog, DialogContent, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SearchBox } from './SearchBox.tsx';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens on ⌘K or Ctrl-K. */
function useShortcut(open: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}

/** Looks like a field on wide screens, is an icon on small ones. */
function LauncherButton({ onClick }: { onClick: () => void }) {
  const translate = useTranslate();
  return (
    <ButtonBase
      onClick={onClick}
      aria-keyshortcuts="Control+K Meta+K"
      aria-haspopup="dialog"
      sx={{
        width: { xs: 40, md: 420 },
        height: 38,
        borderRadius: 2,
        px: { xs: 0, md: 1.5 },
        gap: 1,
        color: 'text.secondary',
        justifyContent: { xs: 'center', md: 'flex-start' },
        border: { md: 1 },
        borderColor: { md: 'divider' },
        bgcolor: { md: 'background.default' },
        fontSize: '0.875rem',
        fontFamily: 'inherit',
        '&:hover': { borderColor: 'text.secondary' },
      }}
    >
      <SearchIcon fontSize="small" />
      <Box
        component="span"
        sx={{ flex: 1, textAlign: 'left', position: { xs: 'absolute', md: 'static' }, clipPath: { xs: 'inset(50%)', md: 'none' }, whiteSpace: 'nowrap' }}
      >
        {translate('pg.search.placeholder')}
      </Box>
      <Box
        component="kbd"
        aria-hidden
        sx={{
          display: { xs: 'none', md: 'inline' },
          fontFamily: 'inherit',
          fontSize: '0.75rem',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          px: 0.75,
        }}
      >
        {isMac ? '⌘K' : 'Ctrl K'}
      </Box>
    </ButtonBase>
  );
}

/** The search of the bar: looks like a field, opens a dialog. */
export function SearchLauncher() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(() => setOpen(true));
  return (
    <>
      <LauncherButton onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-label={translate('pg.search.title')}
        slotProps={{ transition: { onEntered: () => input.current?.focus() }, container: { sx: { alignItems: 'flex-start', pt: { xs: 0, sm: 6 } } } }}
      >
        <DialogContent sx={{ p: 2 }}>
          <SearchBox inputRef={input} size="medium" onDone={() => setOpen(false)} />
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1, px: 0.5 }}>
            {translate('pg.search.hint')}
          </Typography>
        </DialogContent>
      </Dialog>
    </>
  );
}
