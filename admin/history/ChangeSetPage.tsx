import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { CuratorsOnly } from '../document-import/CuratorsOnly.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { ChangeCard } from './ChangeCard.tsx';
import { type ChangePage, type ChangeSetRow, changeSetQuery } from './history-queries.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useHistoryWords } from './use-history-words.ts';
import type { ToRestore } from './use-restore.ts';
import { isId, useRowNames } from './use-row-names.ts';

const step = 20;
const most = 200;

function Changes({ page, onMore, onRestore }: { page: ChangePage; onMore: (() => void) | null; onRestore: (what: ToRestore) => void }) {
  const translate = useTranslate();
  const names = useRowNames(page.nodes);
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        {page.nodes.map((change) => (
          <ChangeCard key={change.id} change={change} names={names} onRestore={onRestore} />
        ))}
      </Box>
      {onMore && (
        <Button onClick={onMore} sx={{ mt: 2 }}>
          {translate('pg.history.more', { count: page.totalCount - page.nodes.length })}
        </Button>
      )}
    </>
  );
}

function Facts({ set, onRestore }: { set: ChangeSetRow; onRestore: (what: ToRestore) => void }) {
  const translate = useTranslate();
  const words = useHistoryWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1, minWidth: 220 }}>
        {set.summary.map(words.summary).join(' · ')}
        {set.requestId && ` · ${translate('pg.history.request')} ${set.requestId}`}
      </Typography>
      <Button variant="contained" onClick={() => onRestore({ kind: 'set', id: set.id })}>
        {translate('pg.history.restore_set')}
      </Button>
    </Box>
  );
}

function ChangeSet({ id }: { id: string }) {
  const words = useHistoryWords();
  const translate = useTranslate();
  const [first, setFirst] = useState(step);
  const [what, setWhat] = useState<ToRestore | null>(null);
  const query = useGraphql<{ changeSet: (ChangeSetRow & { changes: ChangePage }) | null }>(changeSetQuery, { id, first }, { keepPrevious: true });
  const eyebrow = (
    <Link component={RouterLink} to="/history">
      {translate('pg.history.title')}
    </Link>
  );
  return (
    <QueryView query={query}>
      {({ changeSet }) =>
        changeSet === null ? (
          <NotFoundPage />
        ) : (
          <>
            <PageHeader
              title={words.kind(changeSet.kind)}
              eyebrow={eyebrow}
              intro={`${words.actor(changeSet.actor)} · ${words.when(changeSet.at)}${changeSet.reason && !isId(changeSet.reason) ? ` · ${String(changeSet.reason)}` : ''}`}
            >
              <Facts set={changeSet} onRestore={setWhat} />
            </PageHeader>
            <Changes
              page={changeSet.changes}
              onMore={changeSet.changes.pageInfo.hasNextPage && first < most ? () => setFirst(Math.min(first * 3, most)) : null}
              onRestore={setWhat}
            />
            {what && <RestoreDialog what={what} onClose={() => setWhat(null)} />}
          </>
        )
      }
    </QueryView>
  );
}

/** One write: who did it, and what it did to each row, with the ways back. */
export function ChangeSetPage() {
  const { id = '' } = useParams();
  return (
    <CuratorsOnly>
      <ChangeSet key={id} id={id} />
    </CuratorsOnly>
  );
}
