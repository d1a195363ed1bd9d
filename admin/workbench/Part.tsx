import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  count?: number;
  children: ReactNode;
}

/** A part of a form pane with its heading. */
export function Part({ title, count, children }: Props) {
  return (
    <Box component="section" aria-label={title} sx={{ mt: 3 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {title}
        {count !== undefined && count > 0 && (
          <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 450 }}>
            {count}
          </Box>
        )}
      </Typography>
      {children}
    </Box>
  );
}
