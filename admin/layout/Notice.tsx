import { Box, Typography } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';

interface Props {
  icon: SvgIconComponent;
  title: string;
  hint?: string | undefined;
  action?: ReactNode;
  role?: 'alert' | 'status';
  /** Whether the title is the page's heading. */
  heading?: boolean;
}

/** A page or part that has nothing to show, and says why. */
export function Notice({ icon: Icon, title, hint, action, role = 'status', heading = false }: Props) {
  return (
    <Box role={role} sx={{ textAlign: 'center', py: { xs: 6, md: 9 }, px: 2 }}>
      <Icon sx={{ fontSize: 44, color: 'text.secondary', opacity: 0.6, mb: 1.5 }} />
      <Typography variant="h2" component={heading ? 'h1' : 'p'}>
        {title}
      </Typography>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.75, mb: 2.5 }}>
          {hint}
        </Typography>
      )}
      {action}
    </Box>
  );
}
