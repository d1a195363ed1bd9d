import FilterAltOff from '@mui/icons-material/FilterAltOff';
import { Button, Skeleton } from '@mui/material';
import type { Question } from '../ask/question/question.ts';
import { Notice } from '../layout/Notice.tsx';
import { Pages } from '../layout/Pages.tsx';
import { ReadFailure } from '../layout/ReadFailure.tsx';
import { ListRows } from './ListRows.tsx';
import { pageSizes } from './list-state.ts';
import { useListText } from './list-text.ts';
import type { useListData } from './use-list-data.ts';
import type { ListState } from './use-list-state.ts';
import type { Selecting } from './use-selection.ts';

interface Props {
  question: Question;
  state: ListState;
  found: ReturnType<typeof useListData>;
  /** The rows that are ticked; null where none can be. */
  selecting: Selecting | null;
}

const waiting = ['a', 'b', 'c', 'd', 'e', 'f'];

function Nothing({ state }: { state: ListState }) {
  const { t } = useListText();
  const { look, change } = state;
  const isNarrowed = look.words !== '' || look.filter !== undefined;
  const clear = (
    <Button variant="outlined" onClick={() => change({ words: '', filter: undefined })}>
      {t('clear')}
    </Button>
  );
  return <Notice icon={FilterAltOff} title={t(isNarrowed ? 'none' : 'empty')} {...(isNarrowed ? { hint: t('none_hint'), action: clear } : {})} />;
}

/** What a list comes to: its rows, page by page, or why there are none. */
export function ListResults({ question, state, found, selecting }: Props) {
  const { look, page, change, goTo } = state;
  const { data, total = 0, isPending, error, refetch } = found;
  if (error) return <ReadFailure error={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return waiting.map((row) => <Skeleton key={row} variant="rounded" height={48} sx={{ my: 1 }} />);
  if (total === 0) return <Nothing state={state} />;
  return (
    <>
      <ListRows question={question} rows={data} selecting={selecting} onSort={(sorts) => change({ sorts })} />
      <Pages
        total={total}
        first={look.size}
        offset={page * look.size}
        sizes={pageSizes}
        onPage={({ first, offset }) => (first === look.size ? goTo(offset / first) : change({ size: first }))}
      />
    </>
  );
}
