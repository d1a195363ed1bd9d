import { Autocomplete, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { historyKinds } from '../history/history-kinds.ts';
import { useHistoryWords } from '../history/use-history-words.ts';
import { Failure } from '../user/Failure.tsx';
import { wrongFields } from '../user/failure.ts';
import { useAccountCommand } from '../user/use-account-command.ts';
import { createWebhookMutation, updateWebhookMutation, type Webhook, type WebhookAnswer } from './webhook-query.ts';

interface Props {
  /** What is edited; null for a new one. */
  webhook: Webhook | null;
  /** Called with the secret of a new webhook, null for an edited one. */
  onDone: (secret: string | null) => void;
  onClose: () => void;
}

const empty = { name: '', url: 'https://', kinds: [] as string[] };

/** Makes a webhook or edits one. */
export function WebhookDialog({ webhook, onDone, onClose }: Props) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const [values, setValues] = useState(webhook ? { name: webhook.name, url: webhook.url, kinds: webhook.kinds } : empty);
  const { send, isPending, failure } = useAccountCommand<WebhookAnswer>(webhook ? updateWebhookMutation : createWebhookMutation);
  const wrong = wrongFields(failure);
  const title = translate(webhook ? 'pg.webhooks.edit' : 'pg.webhooks.create');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ ...(webhook && { id: webhook.id, version: webhook.version }), input: values });
    if (answer) onDone(answer.done.secret);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="webhook-title" fullWidth maxWidth="sm">
      <Box component="form" onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="webhook-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Failure error={failure} />
          <TextField
            label={translate('pg.webhooks.name')}
            helperText={translate('pg.webhooks.name_hint')}
            value={values.name}
            error={wrong.includes('name')}
            onChange={({ target }) => setValues({ ...values, name: target.value })}
          />
          <TextField
            label={translate('pg.webhooks.url')}
            helperText={translate(wrong.includes('url') ? 'pg.webhooks.url_wrong' : 'pg.webhooks.url_hint')}
            value={values.url}
            error={wrong.includes('url')}
            onChange={({ target }) => setValues({ ...values, url: target.value })}
            slotProps={{ htmlInput: { inputMode: 'url', spellCheck: false } }}
          />
          <Autocomplete
            multiple
            options={[...historyKinds]}
            value={values.kinds}
            onChange={(_, kinds) => setValues({ ...values, kinds })}
            getOptionLabel={words.kind}
            renderInput={(params) => <TextField {...params} label={translate('pg.webhooks.kinds')} helperText={translate('pg.webhooks.kinds_hint')} />}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || values.name.trim() === ''}>
            {translate(webhook ? 'ra.action.save' : 'pg.webhooks.create_submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
