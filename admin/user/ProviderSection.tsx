import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useGraphql } from '../providers/use-graphql.ts';
import { providerNameQuery, startLinkMutation, unlinkMutation, type Account, type Identity } from './account-query.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { Section } from './Section.tsx';
import { useMoment } from './use-moment.ts';

/** What came of a link that was begun; the address brings it back from the provider. */
function Outcome() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const outcome = params.get('provider');
  if (!outcome) return null;
  const words = translate(`pg.accounts.provider.outcome.${outcome}`, {
    _: translate(`pg.accounts.signIn.provider.${outcome}`, { _: translate('pg.accounts.provider.outcome.FAILED') }),
  });
  return <Alert severity={outcome === 'LINKED' ? 'success' : 'warning'}>{words}</Alert>;
}

function IdentityLine({ identity, onUnlink }: { identity: Identity; onUnlink?: (() => void) | undefined }) {
  const translate = useTranslate();
  const moment = useMoment();
  return (
    <Box component="li" sx={{ listStyle: 'none', display: 'flex', gap: 2, alignItems: 'center' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{identity.subject}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {identity.issuer} · {translate('pg.accounts.provider.since')} {moment(identity.linkedAt)}
        </Typography>
      </Box>
      {onUnlink && (
        <Button size="small" variant="outlined" color="secondary" onClick={onUnlink}>
          {translate('pg.accounts.provider.unlink')}
        </Button>
      )}
    </Box>
  );
}

/** Which people of the identity provider sign in as the account; linked and unlinked by whoever shows anew that the account is theirs. */
export function ProviderSection({ account }: { account: Account }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'link' | Identity | null>(null);
  const { data } = useGraphql<{ signInOptions: { providerName: string | null } }>(providerNameQuery);
  const name = data?.signInOptions.providerName ?? null;
  const close = () => setAsking(null);
  const proof = { withCode: account.secondFactorSince !== null, onClose: close };
  if (name === null && account.identities.length === 0) return null;
  const link = name !== null && account.hasPassword && (
    <Button variant="outlined" onClick={() => setAsking('link')}>
      {translate('pg.accounts.provider.link')}
    </Button>
  );
  const hint = translate(account.hasPassword ? 'pg.accounts.provider.hint' : 'pg.accounts.provider.only_way');
  return (
    <Section title={name ?? translate('pg.accounts.method.PROVIDER')} hint={hint} action={link}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Outcome />
        {account.identities.length > 0 && (
          <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {account.identities.map((identity) => (
              <IdentityLine key={identity.id} identity={identity} onUnlink={account.hasPassword ? () => setAsking(identity) : undefined} />
            ))}
          </Box>
        )}
      </Box>
      {asking === 'link' && (
        <ProofDialog<{ startProviderLink: { url: string } }>
          {...proof}
          title={translate('pg.accounts.provider.link')}
          hint={translate('pg.accounts.provider.link_ask', { name })}
          mutation={startLinkMutation}
          onDone={({ startProviderLink }) => window.location.assign(startProviderLink.url)}
        />
      )}
      {asking !== null && asking !== 'link' && (
        <ProofDialog
          {...proof}
          title={translate('pg.accounts.provider.unlink')}
          hint={translate('pg.accounts.provider.unlink_ask')}
          variables={{ id: asking.id }}
          mutation={unlinkMutation}
          done="pg.accounts.provider.unlinked"
          onDone={close}
        />
      )}
    </Section>
  );
}
