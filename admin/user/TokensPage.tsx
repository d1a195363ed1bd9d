import AddIcon from '@mui/icons-material/Add';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import { Box, Button, Chip, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Line, Lines } from '../layout/Lines.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { CreateTokenDialog } from './CreateTokenDialog.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';
import { revokeTokenMutation, tokensQuery, type Token } from './token-query.ts';
import { useAccountCommand } from './use-account-command.ts';
import { useIsAdministrator } from './use-is-administrator.ts';
import { useMoment } from './use-moment.ts';

/** Whether a token counts: active, expired or revoked. */
const stateOf = ({ revokedAt, expiresAt }: Token): 'active' | 'expired' | 'revoked' => {
  if (revokedAt) return 'revoked';
  return new Date(expiresAt).getTime() > Date.now() ? 'active' : 'expired';
};

function RevokeButton({ token }: { token: Token }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { send, isPending } = useAccountCommand(revokeTokenMutation, 'pg.accounts.tokens.revoked');
  return (
    <>
      <Button size="small" variant="outlined" color="secondary" disabled={isPending} onClick={() => setAsking(true)}>
        {translate('pg.accounts.tokens.revoke')}
      </Button>
      <Confirm
        isOpen={asking}
        title={translate('pg.accounts.tokens.revoke')}
        content={translate('pg.accounts.tokens.revoke_ask', { name: token.name })}
        onConfirm={() => {
          setAsking(false);
          void send({ id: token.id, version: token.version });
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function TokenRow({ token, showOwner }: { token: Token; showOwner: boolean }) {
  const translate = useTranslate();
  const moment = useMoment();
  const state = stateOf(token);
  const used = token.lastUsedAt ? `${translate('pg.accounts.tokens.last_used')} ${moment(token.lastUsedAt)}` : translate('pg.accounts.tokens.never_used');
  const scopes = token.scopes.map((scope) => translate(`pg.accounts.tokens.scope.${scope}`)).join(translate('pg.common.list_separator'));
  const owner = showOwner ? `${translate('pg.accounts.tokens.owner')} ${token.owner} · ` : '';
  return (
    <Line columns="minmax(0, 1fr) auto" narrow="minmax(0, 1fr) auto">
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {token.name}{' '}
          <Chip
            size="small"
            variant="outlined"
            color={state === 'active' ? 'primary' : 'default'}
            label={translate(`pg.accounts.tokens.${state}`)}
            sx={{ ml: 0.5 }}
          />
        </Typography>
        <Typography variant="body2">{scopes}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {owner}
          <code>{token.prefix}…</code> · {translate('pg.accounts.tokens.expires')} {moment(token.expiresAt)} · {used}
        </Typography>
      </Box>
      {state === 'active' && <RevokeButton token={token} />}
    </Line>
  );
}

function Tokens() {
  const translate = useTranslate();
  const isAdministrator = useIsAdministrator();
  const [everybody, setEverybody] = useState(false);
  const [creating, setCreating] = useState(false);
  const query = useGraphql<{ apiTokens: Token[] }>(tokensQuery, { everybody }, { keepPrevious: true });
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center', mb: 2 }}>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
          {translate('pg.accounts.tokens.create')}
        </Button>
        {isAdministrator && (
          <FormControlLabel
            control={<Switch checked={everybody} onChange={(_, checked) => setEverybody(checked)} />}
            label={translate('pg.accounts.tokens.everybody')}
          />
        )}
      </Box>
      <QueryView query={query}>
        {({ apiTokens }) =>
          apiTokens.length === 0 ? (
            <Notice icon={KeyOutlined} title={translate('pg.accounts.tokens.none')} hint={translate('pg.accounts.tokens.none_hint')} />
          ) : (
            <Lines label={translate('pg.accounts.tokens.title')}>
              {apiTokens.map((token) => (
                <TokenRow key={token.id} token={token} showOwner={everybody} />
              ))}
            </Lines>
          )
        }
      </QueryView>
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </>
  );
}

/** The tokens by which programs act in one's name. */
export function TokensPage() {
  const translate = useTranslate();
  return (
    <SignedInOnly>
      <PageHeader title={translate('pg.accounts.tokens.title')} intro={translate('pg.accounts.tokens.intro')} />
      <Tokens />
    </SignedInOnly>
  );
}
