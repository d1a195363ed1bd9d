import { Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { useHistoryWords } from '../history/use-history-words.ts';
import { useCommand } from '../providers/use-command.ts';
import { Section } from '../user/Section.tsx';
import { useAccountCommand } from '../user/use-account-command.ts';
import { DeliveryTable } from './DeliveryTable.tsx';
import { deleteWebhookMutation, rotateSecretMutation, testWebhookMutation, updateWebhookMutation, type Webhook, type WebhookAnswer } from './webhook-query.ts';

interface Props {
  webhook: Webhook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
  onMore: (() => void) | null;
}

function Actions({ webhook: { id, version, name, active }, onEdit, onSecret }: Omit<Props, 'onMore'>) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'secret' | 'delete' | null>(null);
  const change = useCommand(updateWebhookMutation, active ? 'pg.webhooks.paused' : 'pg.webhooks.resumed');
  const test = useCommand(testWebhookMutation, 'pg.webhooks.tested');
  const remove = useCommand(deleteWebhookMutation, 'pg.webhooks.deleted');
  const rotate = useAccountCommand<WebhookAnswer>(rotateSecretMutation);
  const confirmed = async () => {
    setAsking(null);
    if (asking === 'delete') return remove.send({ id, version });
    const secret = (await rotate.send({ id }))?.done.secret;
    if (secret) onSecret(secret);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button size="small" variant="outlined" disabled={test.isPending} onClick={() => test.send({ id })}>
        {translate('pg.webhooks.test')}
      </Button>
      <Button size="small" variant="outlined" disabled={change.isPending} onClick={() => change.send({ id, version, input: { active: !active } })}>
        {translate(active ? 'pg.webhooks.pause' : 'pg.webhooks.resume')}
      </Button>
      <Button size="small" onClick={onEdit}>
        {translate('ra.action.edit')}
      </Button>
      <Button size="small" onClick={() => setAsking('secret')}>
        {translate('pg.webhooks.rotate')}
      </Button>
      <Button size="small" color="error" onClick={() => setAsking('delete')}>
        {translate('ra.action.delete')}
      </Button>
      <Confirm
        isOpen={asking !== null}
        title={translate(asking === 'delete' ? 'ra.action.delete' : 'pg.webhooks.rotate')}
        content={translate(asking === 'delete' ? 'pg.webhooks.delete_ask' : 'pg.webhooks.rotate_ask', { name })}
        onConfirm={() => void confirmed()}
        onClose={() => setAsking(null)}
      />
    </Box>
  );
}

/** A webhook: where it leads, what it is told of, what can be done with it, and how its deliveries went. */
export function WebhookCard(props: Props) {
  const { webhook, onMore } = props;
  const translate = useTranslate();
  const words = useHistoryWords();
  const { name, url, kinds, active, deliveries } = webhook;
  const told = kinds.length === 0 ? translate('pg.webhooks.all_kinds') : kinds.map(words.kind).join(translate('pg.common.list_separator'));
  const hint = (
    <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
      <code>{url}</code>
      <br />
      {translate('pg.webhooks.told_of', { kinds: told })}
    </Box>
  );
  const state = (
    <Chip size="small" color={active ? 'primary' : 'default'} variant="outlined" label={translate(active ? 'pg.webhooks.active' : 'pg.webhooks.is_paused')} />
  );
  return (
    <Section title={name} hint={hint} action={state}>
      <Actions {...props} />
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
        {translate('pg.webhooks.log')}
        <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 450 }}>
          {deliveries.totalCount}
        </Box>
      </Typography>
      <DeliveryTable name={name} deliveries={deliveries.nodes} />
      {onMore && deliveries.nodes.length < deliveries.totalCount && (
        <Button size="small" onClick={onMore} sx={{ mt: 1 }}>
          {translate('pg.webhooks.more')}
        </Button>
      )}
    </Section>
  );
}
