import { Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { renderSVG } from 'uqr';
import { confirmFactorMutation, startFactorMutation } from './account-query.ts';
import { CopyField } from './CopyField.tsx';
import { Failure } from './Failure.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useAccountCommand } from './use-account-command.ts';

interface Enrolment {
  secret: string;
  uri: string;
}

interface Props {
  name: string;
  onDone: (recoveryCodes: string[]) => void;
  onCancel: (() => void) | undefined;
}

function CancelButton({ onCancel }: Pick<Props, 'onCancel'>) {
  const translate = useTranslate();
  return onCancel ? <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button> : null;
}

function PasswordStep({ name, onStarted, onCancel }: Omit<Props, 'onDone'> & { onStarted: (enrolment: Enrolment) => void }) {
  const translate = useTranslate();
  const [password, setPassword] = useState('');
  const { send, isPending, failure } = useAccountCommand<{ startSecondFactor: Enrolment }>(startFactorMutation, undefined, { refresh: false });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ password });
    if (answer) onStarted(answer.startSecondFactor);
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} noValidate sx={{ display: 'grid', gap: 2, maxWidth: 460 }}>
      <Failure error={failure} />
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <PasswordField label={translate('pg.accounts.field.oldPassword')} value={password} onChange={setPassword} autoComplete="current-password" />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isPending || password === ''}>
          {translate('pg.accounts.signIn.next')}
        </Button>
        <CancelButton onCancel={onCancel} />
      </Box>
    </Box>
  );
}

/** The address as a QR code: black on white in both themes, so that cameras read it. */
function QrCode({ uri }: { uri: string }) {
  const translate = useTranslate();
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`;
  return (
    <Box
      component="img"
      src={picture}
      alt={translate('pg.accounts.account.qr')}
      sx={{ width: 200, height: 200, borderRadius: 2, border: 1, borderColor: 'divider' }}
    />
  );
}

function CodeStep({ enrolment, onDone, onCancel }: Omit<Props, 'name'> & { enrolment: Enrolment }) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const { send, isPending, failure } = useAccountCommand<{ confirmSecondFactor: { recoveryCodes: string[] } }>(confirmFactorMutation, undefined, {
    refresh: false,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ code });
    if (answer) onDone(answer.confirmSecondFactor.recoveryCodes);
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} noValidate sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
      <QrCode uri={enrolment.uri} />
      <Box sx={{ flex: '1 1 280px', display: 'grid', gap: 1.5, alignContent: 'start' }}>
        <Typography variant="h3">{translate('pg.accounts.account.scan')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('pg.accounts.account.scan_hint')}
        </Typography>
        <CopyField text={enrolment.secret} label={translate('pg.accounts.account.scan')} />
        <Failure error={failure} />
        <TextField
          label={translate('pg.accounts.account.first_code')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
          autoComplete="one-time-code"
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={isPending || code.trim() === ''}>
            {translate('pg.accounts.account.confirm')}
          </Button>
          <CancelButton onCancel={onCancel} />
        </Box>
      </Box>
    </Box>
  );
}

/** Sets a second factor up: the password, then the picture to scan, then a first code. */
export function SecondFactorSetUp({ name, onDone, onCancel }: Props) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  return enrolment ? (
    <CodeStep enrolment={enrolment} onDone={onDone} onCancel={onCancel} />
  ) : (
    <PasswordStep name={name} onStarted={setEnrolment} onCancel={onCancel} />
  );
}
