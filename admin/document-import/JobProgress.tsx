import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Job } from './import-types.ts';

/** How far the server has come with an import, in words and as a bar. */
export function JobProgress({ job, dense = false }: { job: Pick<Job, 'state' | 'progress' | 'name'>; dense?: boolean }) {
  const translate = useTranslate();
  const { stage, done, total } = job.progress;
  const label = translate(`pg.imports.stage.${stage.startsWith('writing') ? 'writing' : stage}`, { _: stage || translate(`pg.imports.state.${job.state}`) });
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : null;
  return (
    <Box sx={{ minWidth: dense ? 120 : 0, maxWidth: dense ? 220 : 520 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Typography variant={dense ? 'caption' : 'body2'} role={dense ? undefined : 'status'}>
          {label}
        </Typography>
        {share !== null && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {share}%
          </Typography>
        )}
      </Box>
      <LinearProgress
        aria-label={`${job.name} ${label}`}
        {...(share === null ? {} : { variant: 'determinate' as const, value: share })}
        sx={{ borderRadius: 1, height: dense ? 4 : 6 }}
      />
    </Box>
  );
}
