import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { UserRow } from './user-query.ts';

/** Whether an account can sign in: in words, not by colour alone. */
export function UserStateTag({ user }: { user: Pick<UserRow, 'disabled' | 'hasPassword' | 'lastSeenAt'> }) {
  const translate = useTranslate();
  if (user.disabled) return <Chip size="small" label={translate('pg.accounts.users.disabled')} />;
  if (!user.hasPassword && user.lastSeenAt === null) return <Chip size="small" variant="outlined" label={translate('pg.accounts.users.invited')} />;
  return <Chip size="small" variant="outlined" color="primary" label={translate('pg.accounts.users.active')} />;
}
