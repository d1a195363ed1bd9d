import AddOutlined from '@mui/icons-material/AddOutlined';
import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { RecordForm } from '../curation/RecordForm.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';
import type { RegistryKind } from './registry-kinds.ts';

interface Props {
  kind: RegistryKind;
  /** What the button is called. */
  label: string;
  /** What to do with the new record. */
  onMade: (id: string) => void;
}

/** A button for curators that makes a record of the registry. */
export function CreateRecord({ kind, label, onMade }: Props) {
  const [open, setOpen] = useState(false);
  if (!useCanCurate()) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<AddOutlined />} onClick={() => setOpen(true)} sx={{ mt: 1.5, bgcolor: 'background.paper' }}>
        {label}
      </Button>
      {open && (
        <Dialog open onClose={(_, reason) => reason === 'escapeKeyDown' && close()} fullWidth maxWidth="sm" aria-labelledby="create-title">
          <DialogTitle id="create-title">{label}</DialogTitle>
          <DialogContent sx={{ pt: '8px !important' }}>
            <RecordForm
              label={label}
              save="ra.action.create"
              sources={kind.sources}
              onClose={close}
              task={{
                type: kind.type,
                fields: kind.createFields ?? kind.fields,
                row: null,
                create: { answer: kind.answer, ...(kind.draft ? { draft: kind.draft } : {}) },
                done: 'pg.curate.made',
                onSaved: (id) => {
                  close();
                  onMade(id);
                },
              }}
            />
          </DialogContent>
        </Dialog>
      )}
    </>
  );
}
