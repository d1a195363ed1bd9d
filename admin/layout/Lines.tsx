import { Box, Paper, type SxProps, type Theme } from '@mui/material';
import type { ReactNode } from 'react';

/** Records one below the other on paper, a line each. */
export function Lines({ label, children, sx }: { label: string; children: ReactNode; sx?: SxProps<Theme> }) {
  return (
    <Paper variant="outlined" component="ul" aria-label={label} sx={[{ m: 0, p: 0 }, ...(Array.isArray(sx) ? sx : [sx])]}>
      {children}
    </Paper>
  );
}

interface LineProps {
  /** The widths of its parts on wide screens, as a grid has them. */
  columns: string;
  /** The widths on small screens. */
  narrow?: string;
  children: ReactNode;
}

/** A line of `Lines`: its parts side by side where there is room. */
export function Line({ columns, narrow = '1fr', children }: LineProps) {
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: { xs: narrow, md: columns },
        gap: { xs: 0.75, md: 2 },
        alignItems: 'center',
        px: { xs: 2, sm: 2.5 },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      {children}
    </Box>
  );
}
