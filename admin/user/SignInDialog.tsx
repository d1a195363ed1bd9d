import { Box, Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { SignInStep } from '../../schema/user/account.enums.ts';
import { answerSignIn, useSignInWanted } from '../providers/reauthentication.ts';
import { SignInForm } from './SignInForm.tsx';

/** Asks to sign in again over the page, when a write has found the session over; the write goes on then. */
export function SignInDialog() {
  const translate = useTranslate();
  const isWanted = useSignInWanted();
  const { data: identity, refetch } = useGetIdentity();
  const done = (step: SignInStep | null) => {
    void refetch?.();
    answerSignIn(step !== SignInStep.SET_UP_SECOND_FACTOR);
  };
  return (
    <Dialog open={isWanted} onClose={() => answerSignIn(false)} aria-labelledby="sign-in-again" fullWidth maxWidth="xs">
      <DialogTitle id="sign-in-again">{translate('pg.accounts.signIn.again_title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2.5 }}>
          {translate('pg.accounts.signIn.again_hint')}
        </Typography>
        <SignInForm onDone={done} name={typeof identity?.['name'] === 'string' ? identity['name'] : ''} />
        <Box sx={{ textAlign: 'center', mt: 1 }}>
          <Button onClick={() => answerSignIn(false)}>{translate('pg.accounts.signIn.again_cancel')}</Button>
        </Box>
      </DialogContent>
    </Dialog>
  );
}
