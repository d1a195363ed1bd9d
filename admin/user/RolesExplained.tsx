import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Section } from './Section.tsx';

/** What each role may do. */
export function RolesExplained() {
  const translate = useTranslate();
  return (
    <Section title={translate('pg.accounts.users.roles_title')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' }, columnGap: 3, rowGap: { xs: 0.25, sm: 1 } }}>
        {Object.values(UserRole).map((role) => (
          <Box key={role} sx={{ display: 'contents' }}>
            <Typography component="dt" sx={{ fontWeight: 600 }}>
              {translate(`pg.enum.userRole.${role}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, color: 'text.secondary' }}>
              {translate(`pg.accounts.users.roles.${role}`)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
