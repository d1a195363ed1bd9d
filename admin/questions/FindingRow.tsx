import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { anchorOf } from '../item/ItemRow.tsx';
import { formatTarget } from '../target/format-target.ts';
import type { Finding } from './quality-query.ts';
import { linkToTarget } from './target-place.ts';

interface Line {
  to: string;
  words: string;
  /** What it is part of. */
  within?: string;
}

/** A finding in words, and where it leads. */
function lineOf(finding: Finding, translate: (key: string, options?: object) => string): Line {
  switch (finding.__typename) {
    case 'Goal':
    case 'Measure':
      return {
        to: `/plans/${finding.plan.key}#${anchorOf(finding.id)}`,
        words: [finding.ordinal, finding.statement].filter(Boolean).join(' '),
        within: finding.plan.title,
      };
    case 'Target':
      return { to: linkToTarget(finding), words: `${finding.indicatorName} ${formatTarget(finding, translate)}`, within: finding.plan.title };
    case 'Unit':
      return { to: `/units/${finding.id}`, words: finding.name };
    case 'UnitGroup':
      return { to: `/groups/${finding.id}`, words: finding.name };
    case 'Section':
      return { to: `/documents/${finding.document.id}`, words: finding.title || finding.words, within: finding.document.title };
    case 'Plan':
      return {
        to: `/plans/${finding.key}`,
        words: finding.title,
        within: translate('pg.questions.quality.measures', { smart_count: finding.measures.totalCount }),
      };
  }
}

/** A row that a check found: its words as a link to the place where it can be mended, and its plan. */
export function FindingRow({ finding }: { finding: Finding }) {
  const translate = useTranslate();
  const { to, words, within } = lineOf(finding, translate);
  return (
    <Box component="li" lang="zh-CN" sx={{ listStyle: 'none', py: 0.875, borderTop: 1, borderColor: 'divider' }}>
      <Link
        component={RouterLink}
        to={to}
        sx={{ fontSize: '0.875rem', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' }}
      >
        {words.trim() || translate('pg.questions.quality.no_words')}
      </Link>
      {within && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{within}</Box>}
    </Box>
  );
}
