import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useReviewTools } from './review-context.ts';

interface Props {
  /** Whether what is typed can be saved; nothing can while a decision is on its way. */
  canSave: boolean;
  /** What saving does, where the form itself does not say so. */
  onSave?: () => void;
  onCancel: () => void;
}

/** The two buttons below a form of the review. */
export function SaveButtons({ canSave, onSave, onCancel }: Props) {
  const translate = useTranslate();
  const { isBusy } = useReviewTools();
  return (
    <>
      <Button type={onSave ? 'button' : 'submit'} variant="contained" size="small" disabled={isBusy || !canSave} onClick={onSave}>
        {translate('ra.action.save')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {translate('ra.action.cancel')}
      </Button>
    </>
  );
}
