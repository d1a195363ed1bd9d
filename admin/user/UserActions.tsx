import { Box, Button, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Failure } from './Failure.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { useAccountCommand } from './use-account-command.ts';
import { deleteMutation, disableMutation, enableMutation, linkMutation, resetFactorMutation, type HandedLink, type UserRow } from './user-query.ts';

interface ActionProps {
  user: UserRow;
  /** The words of the action are `pg.accounts.user.NAME` and NAME_hint, NAME_ask. */
  name: 'disable' | 'enable' | 'reset_factor' | 'delete';
  mutation: string;
  done: string;
  asks?: boolean;
  onDone?: () => void;
}

/** Something to do with an account, with what it means; asks first where it hurts. */
function Action({ user, name, mutation, done, asks = true, onDone }: ActionProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { send, isPending, failure } = useAccountCommand(mutation, done, { refresh: name !== 'delete' });
  const act = async () => {
    setAsking(false);
    if (await send({ id: user.id, version: user.version })) onDone?.();
  };
  const key = `pg.accounts.user.${name}`;
  return (
    <Row hint={translate(`${key}_hint`)} failure={failure}>
      <Button variant="outlined" color={asks ? 'secondary' : 'primary'} disabled={isPending} onClick={() => (asks ? setAsking(true) : void act())}>
        {translate(key)}
      </Button>
      {asks && (
        <Confirm
          isOpen={asking}
          title={translate(key)}
          content={translate(`${key}_ask`, { name: user.displayName })}
          onConfirm={() => void act()}
          onClose={() => setAsking(false)}
        />
      )}
    </Row>
  );
}

function Row({ hint, failure, children }: { hint: string; failure: unknown; children: ReactNode }) {
  return (
    <Box sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 }, '&:last-of-type': { pb: 0 } }}>
      <Failure error={failure} />
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 260px' }}>
          {hint}
        </Typography>
        {children}
      </Box>
    </Box>
  );
}

function LinkAction({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const [link, setLink] = useState<HandedLink | null>(null);
  const { send, isPending, failure } = useAccountCommand<{ createPasswordLink: { link: HandedLink } }>(linkMutation);
  const make = async () => {
    const answer = await send({ id: user.id });
    if (answer) setLink(answer.createPasswordLink.link);
  };
  return (
    <Row hint={translate('pg.accounts.user.link_hint')} failure={failure}>
      <Button variant="outlined" disabled={isPending} onClick={() => void make()}>
        {translate('pg.accounts.user.link')}
      </Button>
      {link && <LinkDialog link={link} user={user} onClose={() => setLink(null)} />}
    </Row>
  );
}

/** What an administrator does with an account besides editing it. */
export function UserActions({ user }: { user: UserRow }) {
  const navigate = useNavigate();
  const done = (name: string) => `pg.accounts.user.${name}`;
  return (
    <Box>
      {!user.disabled && <LinkAction user={user} />}
      {user.secondFactorSince && <Action user={user} name="reset_factor" mutation={resetFactorMutation} done={done('reset_factor_done')} />}
      {user.disabled ? (
        <Action user={user} name="enable" mutation={enableMutation} done={done('enabled')} asks={false} />
      ) : (
        <Action user={user} name="disable" mutation={disableMutation} done={done('disabled')} />
      )}
      <Action user={user} name="delete" mutation={deleteMutation} done={done('deleted')} onDone={() => void navigate('/users')} />
    </Box>
  );
}
