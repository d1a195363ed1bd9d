import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  children: ReactNode;
}

/** One fact of a `dl`: its name and what it is, on one line. */
export function Fact({ label, children }: Props) {
  return (
    <Box sx={{ display: 'flex', gap: 1, fontSize: '0.875rem', lineHeight: 1.7, minWidth: 0 }}>
      <Box component="dt" sx={{ color: 'text.secondary', flexShrink: 0 }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

/** A row of facts that wraps. */
export function FactList({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0, mt: 1.5, display: 'flex', flexWrap: 'wrap', columnGap: 3.5, rowGap: 0.25 }}>
      {children}
    </Box>
  );
}
