import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import { Box, Button, Link, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { CuratorsOnly } from '../document-import/CuratorsOnly.tsx';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { type ChangeSetRow, changeSetsQuery } from './history-queries.ts';
import { type HistoryFilter, HistoryFilters } from './HistoryFilters.tsx';
import { useHistoryWords } from './use-history-words.ts';
import { isId } from './use-row-names.ts';

const perPage = 30;

interface SetsAnswer {
  changeSets: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: ChangeSetRow[] };
}

/** The first moment of a day, where the reader is; `after` counts days on. */
const momentOf = (day: string, after = 0): string | null => {
  if (day === '') return null;
  const moment = new Date(`${day}T00:00:00`);
  moment.setDate(moment.getDate() + after);
  return moment.toISOString();
};

const asked = ({ actor, type, kind, planId, since, until }: HistoryFilter): object => ({
  actor: actor.trim() || null,
  type: type || null,
  kind: kind || null,
  planId: planId || null,
  since: momentOf(since),
  until: momentOf(until, 1),
});

/** Why; a restoring names the change that it took back. */
function Reason({ reason }: { reason: string | null }) {
  const translate = useTranslate();
  if (!isId(reason)) return reason;
  return (
    <Link component={RouterLink} to={`/history/${reason}`}>
      {translate('pg.history.taken_back')}
    </Link>
  );
}

function SetTable({ sets }: { sets: ChangeSetRow[] }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  return (
    <ScrollTable label={translate('pg.history.title')}>
      <TableHead>
        <TableRow>
          {['when', 'who', 'what', 'rows', 'reason'].map((name) => (
            <TableCell key={name}>{translate(`pg.history.${name}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {sets.map((set) => (
          <TableRow key={set.id} sx={{ verticalAlign: 'top' }}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{words.when(set.at)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{words.actor(set.actor)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <Link component={RouterLink} to={`/history/${set.id}`}>
                {words.kind(set.kind)}
              </Link>
            </TableCell>
            <TableCell sx={{ minWidth: 200 }}>{set.summary.map(words.summary).join(' · ')}</TableCell>
            <TableCell sx={{ minWidth: 120, overflowWrap: 'anywhere' }}>
              <Reason reason={set.reason} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

function Sets({ filter, after, onMore }: { filter: HistoryFilter; after: string | null; onMore: (after: string | null) => void }) {
  const translate = useTranslate();
  const query = useGraphql<SetsAnswer>(changeSetsQuery, { filter: asked(filter), first: perPage, after }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ changeSets: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <Notice icon={HistoryOutlined} title={translate('pg.history.none')} hint={translate('pg.history.none_hint')} />
        ) : (
          <>
            <SetTable sets={nodes} />
            <Box sx={{ mt: 2, display: 'flex', gap: 1 }}>
              {after && <Button onClick={() => onMore(null)}>{translate('ra.navigation.first')}</Button>}
              {pageInfo.hasNextPage && <Button onClick={() => onMore(pageInfo.endCursor)}>{translate('ra.navigation.next')}</Button>}
            </Box>
          </>
        )
      }
    </QueryView>
  );
}

function History() {
  const [params, setParams] = useSearchParams();
  const read = (name: string): string => params.get(name) ?? '';
  const filter: HistoryFilter = {
    actor: read('actor'),
    type: read('type'),
    kind: read('kind'),
    planId: read('planId'),
    since: read('since'),
    until: read('until'),
  };
  const change = (values: Record<string, string | null | undefined>): void => {
    const given = Object.entries({ ...filter, ...values }).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(Object.fromEntries(given), { replace: !('after' in values) });
  };
  return (
    <>
      <HistoryFilters value={filter} onChange={change} />
      <Sets filter={useDeferredValue(filter)} after={params.get('after')} onMore={(after) => change({ after })} />
    </>
  );
}

/** What has been written, the newest first. */
export function HistoryPage() {
  const translate = useTranslate();
  return (
    <CuratorsOnly>
      <PageHeader title={translate('pg.history.title')} intro={translate('pg.history.intro')} />
      <History />
    </CuratorsOnly>
  );
}
