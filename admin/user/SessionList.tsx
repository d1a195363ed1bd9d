import { Box, Button, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { endSessionMutation, type OwnSession } from './account-query.ts';
import { browserName } from './browser-name.ts';
import { useAccountCommand } from './use-account-command.ts';
import { useMoment } from './use-moment.ts';

function SessionRow({ session }: { session: OwnSession }) {
  const translate = useTranslate();
  const moment = useMoment();
  const { send, isPending } = useAccountCommand(endSessionMutation, 'pg.accounts.account.ended');
  const name = browserName(session.userAgent);
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }} title={session.userAgent}>
          {name} {session.isThis && <Chip size="small" color="primary" variant="outlined" label={translate('pg.accounts.account.this_one')} sx={{ ml: 0.5 }} />}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {session.address} · {translate(`pg.accounts.method.${session.method}`)} · {translate('pg.accounts.field.lastActive')} {moment(session.lastSeenAt)}
        </Typography>
      </Box>
      {!session.isThis && (
        <Button
          size="small"
          variant="outlined"
          disabled={isPending}
          aria-label={`${translate('pg.accounts.account.end')} ${name} ${session.address}`}
          onClick={() => void send({ id: session.id })}
        >
          {translate('pg.accounts.account.end')}
        </Button>
      )}
    </Box>
  );
}

/** The browsers that are signed in, each with the way out. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0 }}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Box>
  );
}
