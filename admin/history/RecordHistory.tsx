import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { ChangeCard } from './ChangeCard.tsx';
import { type ChangePage, recordHistoryQuery } from './history-queries.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useHistoryWords } from './use-history-words.ts';
import type { ToRestore } from './use-restore.ts';
import { isId, useRowNames } from './use-row-names.ts';

const step = 10;

function Changes({ page, onRestore }: { page: ChangePage; onRestore: (what: ToRestore) => void }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  const names = useRowNames(page.nodes);
  if (page.nodes.length === 0) return <Typography variant="body2">{translate('pg.history.of_record_none')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      {page.nodes.map((change) => {
        const { at, actor, kind, reason } = change;
        const title = (
          <>
            <Link component={RouterLink} to={`/history/${change.changeSetId}`}>
              {actor} · {words.when(at)}
            </Link>
            <Box component="span" sx={{ display: 'block', fontWeight: 450, fontSize: '0.8125rem', color: 'text.secondary' }}>
              {words.kind(kind)}
              {reason && !isId(reason) && ` · ${String(reason)}`}
            </Box>
          </>
        );
        return <ChangeCard key={change.id} change={change} names={names} onRestore={onRestore} title={title} />;
      })}
    </Box>
  );
}

/** The history of one record, the newest change first, with the ways back: for the pages of records. For those who may edit. */
export function RecordHistory({ id }: { id: string }) {
  const translate = useTranslate();
  const [first, setFirst] = useState(step);
  const [what, setWhat] = useState<ToRestore | null>(null);
  const query = useGraphql<{ history: ChangePage }>(recordHistoryQuery, { id, first }, { keepPrevious: true });
  return (
    <Box component="section" aria-label={translate('pg.history.of_record')} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <QueryView query={query}>
        {({ history }) => (
          <>
            <Changes page={history} onRestore={setWhat} />
            {history.pageInfo.hasNextPage && first < 200 && (
              <Box>
                <Button onClick={() => setFirst(Math.min(first * 3, 200))}>
                  {translate('pg.history.more', { count: history.totalCount - history.nodes.length })}
                </Button>
              </Box>
            )}
          </>
        )}
      </QueryView>
      {what && <RestoreDialog what={what} onClose={() => setWhat(null)} />}
    </Box>
  );
}
