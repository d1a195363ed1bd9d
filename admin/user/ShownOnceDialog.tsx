import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { CopyField } from './CopyField.tsx';

interface Props {
  title: string;
  hint: string;
  /** What is shown this once, to be copied. */
  text: string;
  children?: ReactNode;
  onClose: () => void;
}

/** Something that is shown this once: it closes only by saying that one has kept it. */
export function ShownOnceDialog({ title, hint, text, children, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {hint}
        </Typography>
        <CopyField text={text} label={title} />
        {children}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('pg.accounts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
