import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CopyField } from './CopyField.tsx';
import { useMoment } from './use-moment.ts';
import type { HandedLink, UserRow } from './user-query.ts';

interface Props {
  link: HandedLink;
  user: Pick<UserRow, 'displayName' | 'email'>;
  onClose: () => void;
}

/** The link to hand to an account's owner, shown this once. */
export function LinkDialog({ link, user, onClose }: Props) {
  const translate = useTranslate();
  const moment = useMoment();
  const address = new URL(link.url, window.location.origin).href;
  return (
    <Dialog open aria-labelledby="link-title" fullWidth maxWidth="sm">
      <DialogTitle id="link-title">{translate('pg.accounts.user.link_title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {translate('pg.accounts.user.link_once', { name: user.displayName, date: moment(link.expiresAt) })}
        </Typography>
        <CopyField text={address} label={translate('pg.accounts.user.link_title')} />
        {link.mailed && (
          <Alert severity="success" sx={{ mt: 2 }}>
            {translate('pg.accounts.user.link_mailed', { email: user.email })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('pg.accounts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
