import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, IconButton, LinearProgress, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Line } from '../layout/Lines.tsx';
import { useCommand } from '../providers/use-command.ts';
import { useMoment } from '../user/use-moment.ts';
import { cancelExportMutation, type ExportJob, isUnderWay, percentOf, sizeInWords } from './export-query.ts';

/** How far the file has come: rows or plans written of all, and how much of it that is. */
function Progress({ job }: { job: ExportJob }) {
  const translate = useTranslate();
  const percent = percentOf(job);
  const key = job.state === 'WAITING' ? 'waiting' : job.total === null ? 'counting' : 'writing';
  const words = translate(`pg.exports.${key}`, { done: job.done.toLocaleString('en'), total: (job.total ?? 0).toLocaleString('en') });
  return (
    <Box sx={{ maxWidth: 360 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5, fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums' }}>
        <span>{words}</span>
        {percent !== null && <Box sx={{ color: 'text.secondary' }}>{percent}%</Box>}
      </Box>
      <LinearProgress
        aria-label={`${job.fileName} ${words}`}
        {...(percent === null ? {} : { variant: 'determinate' as const, value: percent })}
        sx={{ borderRadius: 1, height: 6 }}
      />
    </Box>
  );
}

function Standing({ job }: { job: ExportJob }) {
  const translate = useTranslate();
  const moment = useMoment();
  if (isUnderWay(job)) return <Progress job={job} />;
  if (job.error)
    return (
      <Typography variant="body2" color="error" sx={{ overflowWrap: 'anywhere' }}>
        {translate('pg.exports.failed', { why: translate(`pg.exports.error.${job.error.code}`, { _: job.error.message }) })}
      </Typography>
    );
  const unit = translate(`pg.exports.${job.fileName.endsWith('.zip') ? 'plans' : 'rows'}`, { count: job.done.toLocaleString('en') });
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {[unit, sizeInWords(job.size ?? 0), translate('pg.exports.until', { date: moment(job.expiresAt) })].join(' · ')}
    </Typography>
  );
}

function Actions({ job }: { job: ExportJob }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const running = isUnderWay(job);
  const remove = useCommand(cancelExportMutation, running ? 'pg.exports.given_up' : 'pg.exports.deleted');
  const label = translate('pg.exports.delete', { name: job.fileName });
  if (running)
    return (
      <Button
        size="small"
        variant="outlined"
        disabled={remove.isPending}
        onClick={() => remove.send({ id: job.id })}
        aria-label={translate('pg.exports.stop_label', { name: job.fileName })}
      >
        {translate('pg.exports.stop')}
      </Button>
    );
  return (
    <>
      {job.url && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          href={job.url}
          download={job.fileName}
          aria-label={translate('pg.exports.download_label', { name: job.fileName })}
        >
          {translate('pg.exports.download')}
        </Button>
      )}
      <Tooltip title={translate('ra.action.delete')}>
        <span>
          <IconButton size="small" aria-label={label} disabled={remove.isPending} onClick={() => setAsking(true)}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      <Confirm
        isOpen={asking}
        title={translate('ra.action.delete')}
        content={translate('pg.exports.delete_ask', { name: job.fileName })}
        onConfirm={() => {
          setAsking(false);
          remove.send({ id: job.id });
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** One export: its file, where it stands, and what can be done with it. */
export function ExportRow({ job }: { job: ExportJob }) {
  const translate = useTranslate();
  const moment = useMoment();
  return (
    <Line columns="minmax(0, 1fr) auto">
      <Box sx={{ minWidth: 0, display: 'grid', gap: 0.5 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }} lang="zh-CN">
          {job.fileName}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('pg.exports.asked', { date: moment(job.createdAt) })}
        </Typography>
        <Standing job={job} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Actions job={job} />
      </Box>
    </Line>
  );
}
