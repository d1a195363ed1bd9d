import AddIcon from '@mui/icons-material/Add';
import RefreshIcon from '@mui/icons-material/Refresh';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DeliveryState } from '../../schema/webhook/webhook.enums.ts';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { ShownOnceDialog } from '../user/ShownOnceDialog.tsx';
import { AdministratorsOnly } from '../user/SignedInOnly.tsx';
import { webhooksQuery, type Webhook } from './webhook-query.ts';
import { WebhookCard } from './WebhookCard.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

const fewest = 10;
const most = 200;
const soon = 2000;

/** Whether something is under way that is worth asking after again. */
const isUnderWay = (webhooks: readonly Webhook[]): boolean =>
  webhooks.some(({ deliveries }) => deliveries.nodes.some(({ state, error }) => state === DeliveryState.PENDING && error === null));

function Webhooks() {
  const translate = useTranslate();
  const [first, setFirst] = useState(fewest);
  const [opened, setOpened] = useState<Webhook | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const query = useGraphql<{ webhooks: Webhook[] }>(
    webhooksQuery,
    { first },
    { keepPrevious: true, againAfter: (data) => (isUnderWay(data.webhooks) ? soon : false) },
  );
  const done = (made: string | null) => {
    setOpened(null);
    setSecret(made);
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mb: 2.5 }}>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpened('new')}>
          {translate('pg.webhooks.create')}
        </Button>
        <Button startIcon={<RefreshIcon />} onClick={() => void query.refetch()}>
          {translate('ra.action.refresh')}
        </Button>
      </Box>
      <QueryView query={query}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <Notice icon={WebhookOutlined} title={translate('pg.webhooks.none')} hint={translate('pg.webhooks.none_hint')} />
          ) : (
            webhooks.map((webhook) => (
              <WebhookCard
                key={webhook.id}
                webhook={webhook}
                onEdit={() => setOpened(webhook)}
                onSecret={setSecret}
                onMore={first < most ? () => setFirst(most) : null}
              />
            ))
          )
        }
      </QueryView>
      {opened && <WebhookDialog webhook={opened === 'new' ? null : opened} onDone={done} onClose={() => setOpened(null)} />}
      {secret && (
        <ShownOnceDialog
          title={translate('pg.webhooks.secret_title')}
          hint={translate('pg.webhooks.secret_hint')}
          text={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

/** Where other software is told of changes, and how that went. */
export function WebhooksPage() {
  const translate = useTranslate();
  return (
    <AdministratorsOnly>
      <PageHeader title={translate('pg.webhooks.title')} intro={translate('pg.webhooks.intro')} />
      <Webhooks />
    </AdministratorsOnly>
  );
}
