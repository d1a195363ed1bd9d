import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { SavedQuerySharing } from '../../../schema/saved-query/saved-query.enums.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { useAskText } from '../ask-text.ts';
import { errorCode, graphql } from '../../providers/graphql-client.ts';
import { type SavedQuery, savedQueryQuery } from './saved-queries.ts';
import { type KeptInput, useKept } from './use-kept.ts';

interface Props {
  kind: SavedQuery['kind'];
  /** What is changed; null where something new is kept. */
  saved: SavedQuery | null;
  definition: object;
  onSaved(saved: SavedQuery): void;
  onClose(): void;
}

const titles: Record<SavedQuery['kind'], string> = { QUERY: 'save_title', VIEW: 'save_title_view', OPERATION: 'save_title_operation' };

type Described = Omit<KeptInput, 'definition'>;

/** What something kept is called, and who may see it. */
function KeptFields({ input, mayShare, onChange }: { input: Described; mayShare: boolean; onChange(input: Described): void }) {
  const { t } = useAskText();
  const translate = useTranslate();
  return (
    <>
      <TextField
        autoFocus
        required
        label={t('name')}
        value={input.name}
        onChange={(event) => onChange({ ...input, name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <TextField
        multiline
        minRows={2}
        label={t('description')}
        value={input.description}
        onChange={(event) => onChange({ ...input, description: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {mayShare && (
        <TextField select label={t('shared')} value={input.sharedWith} onChange={(event) => onChange({ ...input, sharedWith: event.target.value })}>
          {Object.values(SavedQuerySharing).map((sharing) => (
            <MenuItem key={sharing} value={sharing}>
              {t(`shared_${sharing}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {input.sharedWith === 'ROLE' && (
        <TextField select label={t('shared_role')} value={input.sharedRole ?? ''} onChange={(event) => onChange({ ...input, sharedRole: event.target.value })}>
          {Object.values(UserRole).map((role) => (
            <MenuItem key={role} value={role}>
              {translate(`pg.enum.userRole.${role}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}

/** Asks for a name, a description and who may see it, and keeps it. */
export function SaveDialog({ kind, saved, definition, onSaved, onClose }: Props) {
  const { t } = useAskText();
  const translate = useTranslate();
  const heading = useId();
  const { permissions } = usePermissions<UserRole | null>();
  const { create, update, isPending } = useKept();
  const [input, setInput] = useState<Described>({
    name: saved?.name ?? '',
    description: saved?.description ?? '',
    sharedWith: saved?.sharedWith ?? SavedQuerySharing.MINE,
    sharedRole: saved?.sharedRole ?? permissions ?? null,
  });
  const [current, setCurrent] = useState(saved);
  const [stale, setStale] = useState(false);
  /** Somebody else was quicker: what they made of it is read, so that one can decide. */
  const tellStale = async (error: unknown): Promise<null> => {
    if (!saved || errorCode(error) !== 'STALE_VERSION') return null;
    const { savedQuery } = await graphql<{ savedQuery: SavedQuery | null }>(savedQueryQuery, { id: saved.id });
    setCurrent(savedQuery);
    setStale(true);
    return null;
  };
  const keep = async (asNew: boolean) => {
    const given = { ...input, sharedRole: input.sharedWith === 'ROLE' ? input.sharedRole : null, definition };
    const kept = await (current && !asNew ? update(current, given) : create(kind, given)).catch(tellStale);
    if (kept) onSaved(kept);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep(false);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={heading}>
      <form onSubmit={submit}>
        <DialogTitle id={heading}>{t(titles[kind])}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {stale && <Alert severity="warning">{t(current ? 'save_stale' : 'save_gone', { name: current?.name ?? '' })}</Alert>}
          <KeptFields input={input} mayShare={permissions !== UserRole.VIEWER} onChange={setInput} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          {stale && current && (
            <Button disabled={isPending} onClick={() => void keep(true)}>
              {t('save_as')}
            </Button>
          )}
          <Button type="submit" variant="contained" disabled={isPending || input.name.trim() === ''}>
            {t(stale && current ? 'save_over' : 'save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
