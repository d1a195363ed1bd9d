import CloseIcon from '@mui/icons-material/Close';
import { Box, IconButton } from '@mui/material';
import type { ReactNode } from 'react';
import { useAskText } from '../ask-text.ts';

interface Props {
  what: string;
  onRemove(): void;
  children: ReactNode;
  /** The conditions inside it. */
  inner?: ReactNode;
}

/** One condition: what it is about, its parts, and a button to remove it; conditions inside it are set in. */
export function RuleFrame({ what, onRemove, children, inner }: Props) {
  const { t } = useAskText();
  return (
    <Box component="li" sx={{ listStyle: 'none' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box
          role="group"
          aria-label={what}
          sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', '& > *': { maxWidth: '100%' } }}
        >
          <Box component="span" sx={{ fontWeight: 600, fontSize: '0.9375rem', pt: 1, minWidth: { sm: 96 } }}>
            {what}
          </Box>
          {children}
        </Box>
        <IconButton size="small" onClick={onRemove} aria-label={t('remove', { what })} sx={{ mt: 0.5 }}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {inner && <Box sx={{ mt: 1, ml: { xs: 0.5, sm: 2 }, pl: { xs: 1.25, sm: 2 }, borderLeft: 2, borderColor: 'divider' }}>{inner}</Box>}
    </Box>
  );
}
