import CloseOutlined from '@mui/icons-material/CloseOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import { Box, IconButton, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from './upload-files.ts';
import type { Batch } from './use-upload.ts';
import { useWords } from './use-words.ts';

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

function Reason({ refusal }: { refusal: Refusal }) {
  const translate = useTranslate();
  const { message } = useWords();
  const advice = translate(`pg.imports.refused.${refusal.code}`, { _: '' });
  const words = message(refusal) || translate(`pg.error.${refusal.code}`, { _: translate('pg.error.INTERNAL') });
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {advice || words}
    </Typography>
  );
}

/** Files on their way to the server with how much is sent, or the reason why it refused them. */
export function UploadBatch({ batch, onDismiss }: { batch: Batch; onDismiss: () => void }) {
  const translate = useTranslate();
  const names = batch.files.map(({ name }) => name).join(translate('pg.common.list_separator'));
  const refused = batch.refusals.length > 0;
  const size = batch.files.reduce((sum, file) => sum + file.size, 0);
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        display: 'flex',
        gap: 1.5,
        alignItems: 'flex-start',
        p: 1.5,
        border: 1,
        borderColor: refused ? 'error.main' : 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
      }}
    >
      {refused && <ErrorOutline color="error" fontSize="small" sx={{ mt: 0.25 }} />}
      <Box role={refused ? 'alert' : 'status'} aria-label={names} sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {names}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>
            {sizeOf(size)}
          </Box>
        </Typography>
        {batch.refusals.map((refusal) => (
          <Reason key={`${refusal.code} ${refusal.file ?? ''}`} refusal={refusal} />
        ))}
        {!refused && (
          <LinearProgress
            variant={batch.sent < 1 ? 'determinate' : 'indeterminate'}
            value={batch.sent * 100}
            aria-label={translate('pg.imports.sending', { name: names })}
            sx={{ mt: 1, borderRadius: 1 }}
          />
        )}
      </Box>
      <IconButton size="small" onClick={onDismiss} aria-label={translate(refused ? 'pg.imports.dismiss' : 'pg.imports.stop_sending', { name: names })}>
        <CloseOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
