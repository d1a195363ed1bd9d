import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { askSchema } from 'virtual:ask-schema';
import { useAsk } from '../ask/ask-context.ts';
import { groupFromFilter } from '../ask/question/from-filter.ts';
import type { Question } from '../ask/question/question.ts';
import { type AskType, typeNamed } from '../ask/reduced/ask-schema.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { CreateRecord } from '../registry/CreateRecord.tsx';
import { Curating } from '../registry/Curating.tsx';
import { useCanCurate } from '../user/use-can-curate.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { ListAsk, questionOf } from './ListAsk.tsx';
import { ListDialogs } from './ListDialogs.tsx';
import { ListExport } from './ListExport.tsx';
import { ListResults } from './ListResults.tsx';
import type { ListSpec } from './list-specs.ts';
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

function CreateHere({ create }: { create: NonNullable<ListSpec['create']> }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  return <CreateRecord kind={create.kind} label={translate(create.label)} onMade={(id) => create.pageOf && void navigate(create.pageOf(id))} />;
}

function ListHead({ spec, type, isViewGone, children }: Props & { type: AskType; isViewGone: boolean }) {
  const { words } = useAsk();
  const { t } = useListText();
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={words.rows(type.name)} intro={spec.intro && translate(spec.intro)}>
        {spec.create && <CreateHere create={spec.create} />}
        {children}
      </PageHeader>
      {isViewGone && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('view.gone')}
        </Alert>
      )}
    </>
  );
}

function ListBody({ spec, state, type, question }: Pick<Props, 'spec'> & { state: ListState; type: AskType; question: Question }) {
  const { t } = useListText();
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const { look, change } = state;
  const found = useListData(type, state);
  const { data, total = 0, isFetching, where, meta } = found;
  const selection = useSelection(`${JSON.stringify(where ?? null)}`);
  const [editing, setEditing] = useState<'filter' | 'columns' | null>(null);
  const bulk = canCurate ? spec.bulk : undefined;
  return (
    <>
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
      <ListResults question={question} state={state} found={found} selecting={bulk ? selection : null} />
      <ListDialogs open={editing} spec={spec} question={question} state={state} onClose={() => setEditing(null)} />
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
        <ListHead spec={spec} type={type} isViewGone={state.isViewGone}>
          {children}
        </ListHead>
        <ListBody spec={spec} state={state} type={type} question={question} />
      </ListAsk>
    </Curating>
  );
}
