import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';
import { Failure } from './Failure.tsx';
import { wrongFields } from './failure.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { useAccountCommand } from './use-account-command.ts';
import { createUserMutation, type HandedLink, type UserRow } from './user-query.ts';
import { UserFields } from './UserFields.tsx';

interface Created {
  createUser: { user: UserRow; link: HandedLink };
}

/** Makes an account, then shows the link to hand to its owner. */
export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const [values, setValues] = useState({ name: '', displayName: '', email: '', role: UserRole.VIEWER });
  const [created, setCreated] = useState<Created['createUser'] | null>(null);
  const { send, isPending, failure } = useAccountCommand<Created>(createUserMutation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ input: values });
    if (answer) setCreated(answer.createUser);
  };
  if (created) return <LinkDialog link={created.link} user={created.user} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} aria-labelledby="create-user" fullWidth maxWidth="xs">
      <Box component="form" onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="create-user">{translate('pg.accounts.users.create')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Failure error={failure} />
          <UserFields values={values} onChange={setValues} wrong={wrongFields(failure)} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || values.name.trim() === ''}>
            {translate('pg.accounts.users.create_submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
