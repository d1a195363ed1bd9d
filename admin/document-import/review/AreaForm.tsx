import { Box, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { ImportedArea } from '../import-types.ts';
import { useDirty, useReviewTools } from './review-context.ts';
import { SaveButtons } from './SaveButtons.tsx';

/** The form of an area's heading: its title and its ordinals. */
export function AreaForm({ area, onDone }: { area: ImportedArea; onDone: () => void }) {
  const translate = useTranslate();
  const { decide } = useReviewTools();
  const [title, setTitle] = useState(area.title);
  const [ordinal, setOrdinal] = useState(area.section);
  const first = useRef<HTMLInputElement>(null);
  const changes = { ...(title === area.title ? {} : { title }), ...(ordinal === area.section ? {} : { ordinal }) };
  const isEdited = Object.keys(changes).length > 0;
  useEffect(() => first.current?.focus(), []);
  useDirty(isEdited);
  const save = async () => {
    if (await decide({ decisions: [{ kind: ImportDecisionKind.EDIT, ref: area.ref, ...changes }] })) onDone();
  };
  return (
    <Box
      component="form"
      aria-label={translate('pg.imports.area.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      sx={{ display: 'grid', gap: 1.5, p: 2, gridTemplateColumns: { xs: '1fr', sm: '3fr 1fr' }, borderTop: 1, borderColor: 'divider' }}
    >
      <TextField
        label={translate('pg.imports.area.title')}
        value={title}
        inputRef={first}
        onChange={({ target }) => setTitle(target.value)}
        slotProps={{ htmlInput: { lang: 'zh-CN', maxLength: 500 } }}
      />
      <TextField
        label={translate('pg.imports.field.ordinal')}
        value={ordinal}
        onChange={({ target }) => setOrdinal(target.value)}
        slotProps={{ htmlInput: { lang: 'zh-CN', maxLength: 200 } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <SaveButtons canSave={isEdited && title.trim() !== ''} onCancel={onDone} />
      </Box>
    </Box>
  );
}
