import { Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { removeFactorMutation, renewCodesMutation, type Account } from './account-query.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx';
import { Section } from './Section.tsx';
import { ShownOnceDialog } from './ShownOnceDialog.tsx';
import { useMoment } from './use-moment.ts';

function OnActions({ account, onCodes }: { account: Account; onCodes: (codes: string[]) => void }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null);
  const close = () => setAsking(null);
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button variant="outlined" onClick={() => setAsking('renew')}>
        {translate('pg.accounts.account.renew')}
      </Button>
      {!account.secondFactorRequired && (
        <Button color="secondary" onClick={() => setAsking('remove')}>
          {translate('pg.accounts.account.turn_off')}
        </Button>
      )}
      {asking === 'renew' && (
        <ProofDialog<{ renewRecoveryCodes: { recoveryCodes: string[] } }>
          title={translate('pg.accounts.account.renew')}
          mutation={renewCodesMutation}
          onDone={({ renewRecoveryCodes }) => {
            close();
            onCodes(renewRecoveryCodes.recoveryCodes);
          }}
          onClose={close}
        />
      )}
      {asking === 'remove' && (
        <ProofDialog
          title={translate('pg.accounts.account.turn_off')}
          mutation={removeFactorMutation}
          done="pg.accounts.account.turned_off"
          onDone={close}
          onClose={close}
        />
      )}
    </Box>
  );
}

/** Sets the second factor up, and looks after it. */
export function SecondFactorSection({ account }: { account: Account }) {
  const translate = useTranslate();
  const moment = useMoment();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(account.mustSetUpSecondFactor);
  const [codes, setCodes] = useState<string[] | null>(null);
  const since = account.secondFactorSince;
  const hint = since
    ? translate('pg.accounts.account.factor_on', { date: moment(since), left: account.recoveryCodesLeft })
    : translate('pg.accounts.account.factor_off');
  const turnOn = (
    <Button variant="outlined" onClick={() => setOpen(true)}>
      {translate('pg.accounts.account.turn_on')}
    </Button>
  );
  const offAction = open || !account.hasPassword ? undefined : turnOn;
  const finish = () => {
    setCodes(null);
    setOpen(false);
    void queryClient.resetQueries();
  };
  return (
    <Section title={translate('pg.accounts.account.factor')} hint={hint} action={since ? <OnActions account={account} onCodes={setCodes} /> : offAction}>
      {open && !since && (
        <SecondFactorSetUp name={account.name} onDone={setCodes} onCancel={account.mustSetUpSecondFactor ? undefined : () => setOpen(false)} />
      )}
      {codes && (
        <ShownOnceDialog
          title={translate('pg.accounts.account.codes_title')}
          hint={translate('pg.accounts.account.codes_hint')}
          text={codes.join('\n')}
          onClose={finish}
        />
      )}
    </Section>
  );
}
