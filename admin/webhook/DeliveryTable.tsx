import ReplayIcon from '@mui/icons-material/Replay';
import { Box, Chip, IconButton, Link, TableBody, TableCell, TableHead, TableRow, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DeliveryState } from '../../schema/webhook/webhook.enums.ts';
import { useHistoryWords } from '../history/use-history-words.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { useCommand } from '../providers/use-command.ts';
import { useMoment } from '../user/use-moment.ts';
import { redeliverMutation, type Delivery } from './webhook-query.ts';

const tones = { [DeliveryState.PENDING]: 'default', [DeliveryState.DELIVERED]: 'success', [DeliveryState.FAILED]: 'error' } as const;

/** What the receiver answered, or why there was no answer. */
function Answered({ delivery: { status, error, state, nextAt } }: { delivery: Delivery }) {
  const translate = useTranslate();
  const moment = useMoment();
  return (
    <>
      {status !== null && `HTTP ${status}`}
      {status === null && (error ?? '—')}
      {state === DeliveryState.PENDING && nextAt && error && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate('pg.webhooks.next', { date: moment(nextAt) })}</Box>
      )}
    </>
  );
}

function Row({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const moment = useMoment();
  const words = useHistoryWords();
  const again = useCommand(redeliverMutation, 'pg.webhooks.sent_again');
  const label = translate('pg.webhooks.redeliver');
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link component={RouterLink} to={`/history/${delivery.changeSetId}`}>
          {words.kind(delivery.kind)}
        </Link>
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{moment(delivery.createdAt)}</Box>
      </TableCell>
      <TableCell>
        <Chip
          size="small"
          variant="outlined"
          color={tones[delivery.state]}
          label={translate(`pg.webhooks.state.${delivery.state}`)}
          sx={{ '& .MuiChip-label': { color: 'text.primary' } }}
        />
      </TableCell>
      <TableCell sx={{ minWidth: 160, overflowWrap: 'anywhere' }}>
        <Answered delivery={delivery} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {delivery.triedAt ? moment(delivery.triedAt) : '—'}
        {delivery.milliseconds !== null && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{delivery.milliseconds} ms</Box>}
      </TableCell>
      <TableCell align="right">{delivery.attempts}</TableCell>
      <TableCell padding="none" sx={{ width: 44 }}>
        <Tooltip title={label}>
          <span>
            <IconButton size="small" aria-label={label} disabled={again.isPending} onClick={() => again.send({ id: delivery.id })}>
              <ReplayIcon fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}

/** The latest deliveries of a webhook: what of, how it went, what was answered and how long that took. */
export function DeliveryTable({ name, deliveries }: { name: string; deliveries: readonly Delivery[] }) {
  const translate = useTranslate();
  if (deliveries.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{translate('pg.webhooks.no_deliveries')}</Typography>;
  return (
    <ScrollTable label={translate('pg.webhooks.log_of', { name })}>
      <TableHead>
        <TableRow>
          {['what', 'how', 'answer', 'tried'].map((head) => (
            <TableCell key={head}>{translate(`pg.webhooks.head.${head}`)}</TableCell>
          ))}
          <TableCell align="right">{translate('pg.webhooks.head.attempts')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
