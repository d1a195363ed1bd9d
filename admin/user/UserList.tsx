import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Line, Lines } from '../layout/Lines.tsx';
import { useMoment } from './use-moment.ts';
import type { UserRow } from './user-query.ts';
import { UserStateTag } from './UserStateTag.tsx';

function Row({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const moment = useMoment();
  const seen = user.lastSeenAt ? moment(user.lastSeenAt) : translate('pg.accounts.users.never');
  const factor = translate(user.secondFactorSince ? 'pg.accounts.users.with_factor' : 'pg.accounts.users.without_factor');
  const more = [user.displayName === user.name ? null : user.displayName, user.email].filter(Boolean).join(' · ');
  return (
    <Line columns="minmax(0, 1fr) 130px 110px 130px 240px" narrow="1fr auto">
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={`/users/${user.id}`} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {user.name}
        </Link>
        {more && (
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {more}
          </Typography>
        )}
      </Box>
      <Typography variant="body2">{translate(`pg.enum.userRole.${user.role}`)}</Typography>
      <Box>
        <UserStateTag user={user} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: { xs: 'right', md: 'left' } }}>
        {translate('pg.accounts.field.secondFactor')}
        {': '}
        {factor}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        {translate('pg.accounts.field.lastSeen')} {seen}
      </Typography>
    </Line>
  );
}

/** Accounts, a line each. */
export function UserList({ users }: { users: UserRow[] }) {
  const translate = useTranslate();
  return (
    <Lines label={translate('pg.accounts.users.title')} sx={{ mb: 2.5 }}>
      {users.map((user) => (
        <Row key={user.id} user={user} />
      ))}
    </Lines>
  );
}
