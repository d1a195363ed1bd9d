import { Box, Link, Skeleton, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { useNames } from '../i18n/use-names.ts';
import { ScrollTable } from '../layout/ScrollTable.tsx';
import { listLink } from '../list/list-link.ts';
import { useGraphql } from '../providers/use-graphql.ts';
import { type CellCounts, type CountsAnswer, countsQuery, countTable } from './shelf-counts.ts';

const kinds = ['plans', 'goals', 'targets'] as const;

/** The plans of a topic at a level, as a filter of the API. */
const ofPlans = (topic: string | null, level: JurisdictionLevel) => ({
  topic: topic === null ? { isNull: true } : { eq: topic },
  jurisdiction: { level: { eq: level } },
});

function Counts({ counts, topic, level }: { counts: CellCounts; topic: string | null; level: JurisdictionLevel }) {
  const translate = useTranslate();
  if (kinds.every((kind) => counts[kind] === 0)) return <span aria-hidden>—</span>;
  const plans = ofPlans(topic, level);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25 }}>
      {kinds.map((kind) => (
        <Link key={kind} component={RouterLink} to={listLink(`/${kind}`, kind === 'plans' ? plans : { plan: plans })} sx={{ whiteSpace: 'nowrap' }}>
          {translate(`pg.common.${kind}_count`, { smart_count: counts[kind] })}
        </Link>
      ))}
    </Box>
  );
}

/** What is here by topic and level of government; each count leads to the list of what it counts. */
export function LevelTopics() {
  const translate = useTranslate();
  const { topic: topicName } = useNames();
  const { data, isError } = useGraphql<CountsAnswer>(countsQuery);
  if (isError) return null;
  const table = data && countTable(data, Object.values(JurisdictionLevel));
  if (table?.levels.length === 0) return null;
  const title = translate('pg.home.by_level');
  return (
    <Box component="section" sx={{ mb: { xs: 4, md: 5 } }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {title}
      </Typography>
      {table ? (
        <ScrollTable label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('pg.word.topic')}</TableCell>
              {table.levels.map((level) => (
                <TableCell key={level}>{translate(`pg.enum.level.${level}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {table.topics.map((topic) => (
              <TableRow key={topic ?? ''}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {topic === null ? '—' : topicName(topic)}
                </TableCell>
                {table.levels.map((level) => (
                  <TableCell key={level}>
                    <Counts counts={table.at(topic, level)} topic={topic} level={level} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      ) : (
        <Skeleton variant="rounded" height={180} />
      )}
    </Box>
  );
}
