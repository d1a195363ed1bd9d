import { Box, Button } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { FieldChange, Part } from '../import-types.ts';
import { useReviewTools } from './review-context.ts';
import { textDifferences, type Run } from './text-differences.ts';

function Side({ label, runs, mine }: { label: string; runs: Run[]; mine: 'before' | 'after' }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        lang="zh-CN"
        sx={(theme) => {
          const dark = theme.palette.mode === 'dark';
          return {
            m: 0,
            fontSize: '0.875rem',
            lineHeight: 1.7,
            overflowWrap: 'anywhere',
            whiteSpace: 'pre-line',
            '& del': { backgroundColor: dark ? '#4a2a20' : '#fbe0d6', textDecoration: 'line-through' },
            '& ins': { backgroundColor: dark ? '#1d4430' : '#d5efdf', textDecoration: 'underline' },
          };
        }}
      >
        {runs.map((run, index) => {
          const key = `${index} ${run.kind}`;
          if (run.kind === 'same') return <span key={key}>{run.text}</span>;
          if (run.kind !== mine) return null;
          return mine === 'before' ? <del key={key}>{run.text}</del> : <ins key={key}>{run.text}</ins>;
        })}
        {runs.every(({ kind }) => kind !== 'same' && kind !== mine) && '—'}
      </Box>
    </Box>
  );
}

/** A field that the graph has nothing in yet: what fills it, unless it is the text, which stands above. */
function Filled({ change }: { change: FieldChange }) {
  const translate = useTranslate();
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.25, fontSize: '0.8125rem' }}>
      <b>{translate(`pg.imports.field.${change.field}`, { _: change.field })}</b> {translate('pg.imports.diff.empty')}
      {change.field !== 'text' && <span lang="zh-CN"> {change.after}</span>}
    </Box>
  );
}

function OneField({ part, change }: { part: Part; change: FieldChange }) {
  const translate = useTranslate();
  const { decide, isBusy } = useReviewTools();
  const runs = useMemo(() => textDifferences(change.before ?? '', change.after ?? ''), [change.before, change.after]);
  const overwrite = () => void decide({ decisions: [{ kind: ImportDecisionKind.OVERWRITE, ref: part.ref, field: change.field }] });
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.25 }}>
      <Box sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{translate(`pg.imports.field.${change.field}`, { _: change.field })}</Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.25 }}>
        <Side label={translate('pg.imports.diff.before')} runs={runs} mine="before" />
        <Side label={translate('pg.imports.diff.after')} runs={runs} mine="after" />
      </Box>
      {change.kept && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {translate('pg.imports.diff.kept')}
          <Button size="small" disabled={isBusy} onClick={overwrite}>
            {translate('pg.imports.diff.overwrite')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** The fields of a part that differ from the graph, both values side by side with the differences marked. */
export function FieldChanges({ part }: { part: Part }) {
  if (part.fields.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, my: 1 }}>
      {part.fields.map((change) =>
        change.before || change.kept ? <OneField key={change.field} part={part} change={change} /> : <Filled key={change.field} change={change} />,
      )}
    </Box>
  );
}
