import { Box, Table } from '@mui/material';
import type { ReactNode } from 'react';

/** A table on paper that scrolls sideways where it is too wide; reachable by keyboard, so that it can be scrolled without a mouse. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      component="section"
      tabIndex={0}
      aria-label={label}
      sx={{ overflowX: 'auto', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 2.5 }}
    >
      <Table size="small" sx={{ '& tbody tr:last-of-type > *': { borderBottom: 0 } }}>
        {children}
      </Table>
    </Box>
  );
}
