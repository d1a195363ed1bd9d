import { Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { SignInStep } from '../../schema/user/account.enums.ts';
import { Failure } from './Failure.tsx';
import { reasonOf } from './failure.ts';
import { PasswordField } from './PasswordField.tsx';
import { signIn, signInWithCode, type SignedIn } from './sign-in.ts';

interface Props {
  /** Called once somebody is signed in, or must set up a second factor. */
  onDone: (step: SignInStep | null) => void;
  /** The name that stands there at first. */
  name?: string;
}

/** Runs one step of signing in and keeps what went wrong. */
function useStep(onAnswer: (answer: SignedIn) => void) {
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const run = async (step: () => Promise<SignedIn>) => {
    setBusy(true);
    setFailure(null);
    try {
      onAnswer(await step());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failure };
}

interface StepProps {
  onAnswer: (answer: SignedIn) => void;
}

function PasswordStep({ onAnswer, name: first = '' }: StepProps & { name?: string | undefined }) {
  const translate = useTranslate();
  const [name, setName] = useState(first);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, busy, failure } = useStep(onAnswer);
  const required = (value: string) => (missing && value === '' ? translate('pg.signIn.required') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || password === '') return setMissing(true);
    return void run(() => signIn(name, password));
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 2 }}>
      <Failure error={failure} />
      <TextField
        label={translate('ra.auth.username')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="username"
        error={required(name) !== undefined}
        helperText={required(name)}
        fullWidth
      />
      <PasswordField
        label={translate('ra.auth.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        problem={required(password)}
      />
      <Button type="submit" variant="contained" size="large" fullWidth disabled={busy}>
        {translate('ra.auth.sign_in')}
      </Button>
    </Box>
  );
}

function CodeStep({ challenge, onAnswer, onRestart }: StepProps & { challenge: string; onRestart: () => void }) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const { run, busy, failure } = useStep(onAnswer);
  const isOver = reasonOf(failure) === 'BEGIN_AGAIN';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') void run(() => signInWithCode(challenge, code));
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 2 }}>
      <Failure error={failure} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('pg.accounts.signIn.code_hint')}
      </Typography>
      <TextField
        label={translate('pg.accounts.field.code')}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { inputMode: 'text', autoCapitalize: 'none', spellCheck: false } }}
        autoFocus
        fullWidth
      />
      <Button type="submit" variant="contained" size="large" fullWidth disabled={busy || isOver || code.trim() === ''}>
        {translate('pg.accounts.signIn.verify')}
      </Button>
      <Button onClick={onRestart}>{translate('pg.accounts.signIn.restart')}</Button>
    </Box>
  );
}

/** Signing in: name and password, then a code where the account has a second factor. */
export function SignInForm({ onDone, name }: Props) {
  const [challenge, setChallenge] = useState<string | null>(null);
  const answered = (answer: SignedIn) => {
    if (answer.nextStep === SignInStep.ENTER_CODE) setChallenge(answer.challenge);
    else onDone(answer.nextStep);
  };
  return challenge === null ? (
    <PasswordStep onAnswer={answered} name={name} />
  ) : (
    <CodeStep challenge={challenge} onAnswer={answered} onRestart={() => setChallenge(null)} />
  );
}
