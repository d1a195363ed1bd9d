import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import FilterAltOff from '@mui/icons-material/FilterAltOff';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import { Alert, Box, LinearProgress, Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useNames } from '../../i18n/use-names.ts';
import { Notice } from '../../layout/Notice.tsx';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { Question } from '../question/question.ts';
import { questionInWords } from '../question/sentence.ts';
import { typeNamed } from '../reduced/ask-schema.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { type CountedGroup, namedGroups } from './groups.ts';
import { GroupsTable } from './GroupsTable.tsx';
import type { Row } from './row-link.ts';
import type { RunState } from './use-run.ts';

const AnswerGraph = lazy(() => import('./AnswerGraph.tsx').then((module) => ({ default: module.AnswerGraph })));
const GroupsChart = lazy(() => import('./GroupsChart.tsx').then((module) => ({ default: module.GroupsChart })));

/** What the API answers: rows, or groups of rows. */
export interface Answer {
  answer: { totalCount: number; nodes: (Row | CountedGroup)[] };
}

/** What was asked. */
export interface Asked {
  question: Question;
  page: { first: number; offset: number };
}

interface Props {
  state: RunState<Answer>;
  asked: Asked;
  stale: boolean;
  onPage(page: Asked['page']): void;
}

function Groups({ asked: { question }, data }: { asked: Asked; data: Answer }) {
  const { schema, words, wording } = useAsk();
  const { t } = useAskText();
  const { topic } = useNames();
  const keys = typeNamed(schema, question.type).stats?.keys.filter(({ key }) => question.groupBy.includes(key)) ?? [];
  const groups = namedGroups(schema, keys, data.answer.nodes as CountedGroup[], { enumValue: words.enumValue, topic, nothing: '—' });
  const table = <GroupsTable label={wording.rows(question.type)} keys={keys.map(({ key }) => wording.key(key))} groups={groups} />;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('groups_shown', { count: data.answer.totalCount })}
      </Typography>
      {question.show === 'GROUPS' ? (
        table
      ) : (
        <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
          <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
            <GroupsChart kind={question.chart} groups={groups} question={questionInWords(schema, question, wording)} />
          </Suspense>
          {table}
        </Box>
      )}
    </>
  );
}

function JsonText({ data }: { data: Answer }) {
  return (
    <Box
      component="pre"
      tabIndex={0}
      aria-label="JSON"
      sx={{
        m: 0,
        p: 2,
        maxHeight: 560,
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2.5,
        fontSize: '0.8125rem',
        lineHeight: 1.6,
      }}
    >
      {JSON.stringify(data.answer, null, 2)}
    </Box>
  );
}

function Shown({ asked, data, onPage }: { asked: Asked; data: Answer; onPage: Props['onPage'] }) {
  const { t } = useAskText();
  const { nodes, totalCount } = data.answer;
  const { show } = asked.question;
  if (totalCount === 0) return <Notice icon={FilterAltOff} title={t('empty')} hint={t('empty_hint')} />;
  if (show === 'JSON') return <JsonText data={data} />;
  if (show === 'TABLE') return <AnswerTable question={asked.question} rows={nodes as Row[]} total={totalCount} page={asked.page} onPage={onPage} />;
  if (show === 'GRAPH')
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={420} />}>
        <AnswerGraph question={asked.question} ids={(nodes as Row[]).map(({ id }) => id)} total={totalCount} />
      </Suspense>
    );
  return <Groups asked={asked} data={data} />;
}

/** The answer, or how far it has come. */
export function AnswerPanel({ state, asked, stale, onPage }: Props) {
  const { t } = useAskText();
  const translate = useTranslate();
  const { status, data, error, milliseconds } = state;
  return (
    <Box>
      <Box role="status" sx={{ minHeight: 28, mb: 1 }}>
        {status === 'running' && <LinearProgress aria-label={t('running')} />}
        {status === 'stopped' && <Alert severity="info">{t('stopped')}</Alert>}
        {status === 'done' && !stale && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('took', { ms: milliseconds })}
          </Typography>
        )}
        {status === 'done' && stale && <Alert severity="info">{t('stale')}</Alert>}
      </Box>
      {status === 'failed' && (
        <Notice icon={CloudOffOutlined} role="alert" title={translate('pg.error.title')} hint={translate(error ?? '', { _: error ?? '' })} />
      )}
      {status === 'idle' && <Notice icon={HelpOutline} title={t('start')} hint={t('start_hint')} />}
      {data && status !== 'failed' && <Shown asked={asked} data={data} onPage={onPage} />}
    </Box>
  );
}
