import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ShownOnceDialog } from './ShownOnceDialog.tsx';
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
    <ShownOnceDialog
      title={translate('pg.accounts.user.link_title')}
      hint={translate('pg.accounts.user.link_once', { name: user.displayName, date: moment(link.expiresAt) })}
      text={address}
      onClose={onClose}
    >
      {link.mailed && (
        <Alert severity="success" sx={{ mt: 2 }}>
          {translate('pg.accounts.user.link_mailed', { email: user.email })}
        </Alert>
      )}
    </ShownOnceDialog>
  );
}
