import FilterAltOff from '@mui/icons-material/FilterAltOff';
import { Alert, Box, Button, LinearProgress, Skeleton, Typography } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { askSchema } from 'virtual:ask-schema';
import { useAsk } from '../ask/ask-context.ts';
import { groupFromFilter } from '../ask/question/from-filter.ts';
import type { Question } from '../ask/question/question.ts';
import { type AskType, typeNamed } from '../ask/reduced/ask-schema.ts';
import { Notice } from '../layout/Notice.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Pages } from '../layout/Pages.tsx';
import { ReadFailure } from '../layout/ReadFailure.tsx';
import { CreateRecord } from '../registry/CreateRecord.tsx';
import { Curating } from '../registry/Curating.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterDialog } from './FilterDialog.tsx';
import { ListAsk, questionOf } from './ListAsk.tsx';
import { ListExport } from './ListExport.tsx';
import { ListRows } from './ListRows.tsx';
import type { ListSpec } from './list-specs.ts';
import { pageSizes, plainLook } from './list-state.ts';
import { inDigits, useListText } from './list-text.ts';
import { ListToolbar } from './ListToolbar.tsx';
import { useListData } from './use-list-data.ts';
import { useListState, type ListState } from './use-list-state.ts';
import { useSelection } from './use-selection.ts';
import { ViewMenu } from './views/ViewMenu.tsx';

interface Props {
  spec: ListSpec;
  /** What stands below the heading besides. */
  children?: ReactNode;
}

const waiting = ['a', 'b', 'c', 'd', 'e', 'f'];

function CreateHere({ create }: { create: NonNullable<ListSpec['create']> }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  return <CreateRecord kind={create.kind} label={translate(create.label)} onMade={(id) => create.pageOf && void navigate(create.pageOf(id))} />;
}

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

function ListBody({ spec, state, type, question, children }: Props & { state: ListState; type: AskType; question: Question }) {
  const { words } = useAsk();
  const { t } = useListText();
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const { look, page, change, goTo } = state;
  const { data, total = 0, isPending, isFetching, error, refetch, where, meta } = useListData(type, state);
  const selection = useSelection(`${JSON.stringify(where ?? null)}`);
  const [editing, setEditing] = useState<'filter' | 'columns' | null>(null);
  const close = () => setEditing(null);
  const bulk = canCurate ? spec.bulk : undefined;
  return (
    <>
      <PageHeader title={words.rows(type.name)} intro={spec.intro && translate(spec.intro)}>
        {spec.create && <CreateHere create={spec.create} />}
        {children}
      </PageHeader>
      {state.isViewGone && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('view.gone')}
        </Alert>
      )}
      <ListToolbar
        words={look.words}
        onChange={(next) => change({ words: next })}
        conditions={question.group.rules.length}
        onFilter={() => setEditing('filter')}
        onColumns={() => setEditing('columns')}
      >
        <ViewMenu resource={type.list ?? ''} path={spec.path} state={state} />
        <ListExport question={question} where={where} total={total} />
        <Typography role="status" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' }}>
          {data ? t('total', { count: inDigits(total) }) : ''}
        </Typography>
      </ListToolbar>
      <FilterChips question={question} onEdit={() => setEditing('filter')} onChange={(filter) => change({ filter })} />
      {bulk && <BulkBar type={type.name} bulk={bulk} meta={meta} total={total} rows={selection.rows} onSelect={selection.set} />}
      <Box sx={{ height: 4 }}>{isFetching && data && <LinearProgress aria-label={translate('pg.common.loading')} />}</Box>
      {error ? (
        <ReadFailure error={error} onRetry={() => void refetch()} />
      ) : isPending || !data ? (
        waiting.map((row) => <Skeleton key={row} variant="rounded" height={48} sx={{ my: 1 }} />)
      ) : total === 0 ? (
        <Nothing state={state} />
      ) : (
        <>
          <ListRows question={question} rows={data} selecting={bulk ? selection : null} onSort={(sorts) => change({ sorts })} />
          <Pages
            total={total}
            first={look.size}
            offset={page * look.size}
            sizes={pageSizes}
            onPage={({ first, offset }) => (first === look.size ? goTo(offset / first) : change({ size: first }))}
          />
        </>
      )}
      {editing === 'filter' && (
        <FilterDialog
          schema={askSchema}
          question={question}
          onClose={close}
          onApply={(filter) => {
            close();
            change({ filter });
          }}
        />
      )}
      {editing === 'columns' && (
        <ColumnsDialog
          type={type}
          columns={look.columns}
          sorts={look.sorts}
          usual={plainLook(spec)}
          onClose={close}
          onApply={(next) => {
            close();
            change(next);
          }}
        />
      )}
    </>
  );
}

/** The page of a list: search, conditions on related fields in plain words, columns, views, several rows at once, and taking all of it away. */
export function ListPage({ spec, children }: Props) {
  const type = typeNamed(askSchema, spec.type);
  const state = useListState(askSchema, type, spec);
  const { filter, columns, sorts } = state.look;
  const group = useMemo(() => groupFromFilter(askSchema, filter, type), [filter, type]);
  const question = useMemo(() => questionOf(askSchema, type, group, columns, sorts), [type, group, columns, sorts]);
  return (
    <Curating>
      <ListAsk schema={askSchema} question={question}>
        <ListBody spec={spec} state={state} type={type} question={question}>
          {children}
        </ListBody>
      </ListAsk>
    </Curating>
  );
}
