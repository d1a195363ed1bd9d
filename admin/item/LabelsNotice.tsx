import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Says once, above items that are all known by an editor's label only, that these are not the document's words. */
export function LabelsNotice() {
  const translate = useTranslate();
  return (
    <Alert severity="info" variant="outlined" role="note" sx={{ mb: 2, bgcolor: 'background.paper', color: 'text.primary', borderColor: 'divider', py: 0.25 }}>
      {translate('pg.item.labels_only')}
    </Alert>
  );
}
