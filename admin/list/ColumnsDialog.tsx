import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ColumnsEditor } from '../ask/builder/ColumnsEditor.tsx';
import { SortsEditor } from '../ask/builder/SortsEditor.tsx';
import type { Sort } from '../ask/question/question.ts';
import type { AskType } from '../ask/reduced/ask-schema.ts';
import { useListText } from './list-text.ts';

interface Look {
  columns: string[];
  sorts: Sort[];
}

interface Props extends Look {
  type: AskType;
  /** What the list has as it comes. */
  usual: Look;
  onApply(look: Look): void;
  onClose(): void;
}

/** Which columns a list has, in which order, and what it is sorted by. */
export function ColumnsDialog({ type, columns, sorts, usual, onApply, onClose }: Props) {
  const { t } = useListText();
  const translate = useTranslate();
  const heading = useId();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [look, setLook] = useState<Look>({ columns, sorts });
  return (
    <Dialog open onClose={onClose} fullWidth fullScreen={small} maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{t('columns')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', pt: 0.5 }}>
          <ColumnsEditor type={type} columns={look.columns} onChange={(next) => setLook({ ...look, columns: next })} />
          <SortsEditor type={type} sorts={look.sorts} onChange={(next) => setLook({ ...look, sorts: next })} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={() => setLook(usual)} sx={{ mr: 'auto' }}>
          {t('columns_reset')}
        </Button>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={() => onApply(look)}>
          {t('filter_apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
