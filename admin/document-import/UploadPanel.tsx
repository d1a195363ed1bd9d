import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { tint } from '../theme/theme.ts';
import { UploadBatch } from './UploadBatch.tsx';
import { useUpload } from './use-upload.ts';

/** Choosing files, or dropping them here: they are sent at once, together as one import or each as its own. */
export function UploadPanel() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [apart, setApart] = useState(false);
  const { batches, send, dismiss } = useUpload((id) => !apart && void navigate(`/imports/${id}`));
  const take = (files: File[]) => {
    const groups = apart ? files.map((file) => [file]) : [files];
    void Promise.all(groups.map(send));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <Box component="section" aria-label={translate('pg.imports.upload')} sx={{ mb: 3 }}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: 2,
          borderStyle: 'dashed',
          borderColor: over ? 'primary.main' : 'divider',
          borderRadius: 3,
          bgcolor: (theme) => (over ? tint(theme.palette.primary.main, 0.08) : theme.palette.background.paper),
          p: { xs: 2.5, sm: 4 },
          textAlign: 'center',
        }}
      >
        <UploadFileOutlined sx={{ fontSize: 40, color: 'text.secondary', mb: 1 }} />
        <Typography sx={{ fontWeight: 600 }}>{translate('pg.imports.drop_here')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 2 }}>
          {translate('pg.imports.formats')}
        </Typography>
        <Button variant="contained" onClick={() => input.current?.click()}>
          {translate('pg.imports.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={translate('pg.imports.choose')}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <Box>
          <FormControlLabel
            sx={{ mt: 1, mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
            control={<Checkbox size="small" checked={apart} onChange={(_, checked) => setApart(checked)} />}
            label={translate('pg.imports.apart')}
          />
        </Box>
      </Box>
      {batches.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, mt: 1.5, display: 'grid', gap: 1 }}>
          {batches.map((batch) => (
            <UploadBatch key={batch.key} batch={batch} onDismiss={() => dismiss(batch.key)} />
          ))}
        </Box>
      )}
    </Box>
  );
}
