import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { QualityCheckKind } from '../../schema/quality/quality.enums.ts';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { FindingRow } from './FindingRow.tsx';
import { type FindingsAnswer, findingsQuery } from './quality-query.ts';

const [atFirst, most] = [20, 1000];

interface Props {
  kind: QualityCheckKind;
  count: number;
  filter: object | null;
  open: boolean;
  onToggle: (open: boolean) => void;
}

function Findings({ kind, count, filter }: Pick<Props, 'kind' | 'count' | 'filter'>) {
  const translate = useTranslate();
  const [first, setFirst] = useState(atFirst);
  const query = useGraphql<FindingsAnswer>(findingsQuery, { filter, kinds: [kind], first }, { keepPrevious: true });
  const more = Math.min(count, most) - first;
  return (
    <QueryView query={query}>
      {({ qualityChecks }) => (
        <>
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {qualityChecks
              .flatMap(({ nodes }) => nodes)
              .map((finding) => (
                <FindingRow key={finding.id} finding={finding} />
              ))}
          </Box>
          {more > 0 && (
            <Button size="small" onClick={() => setFirst(Math.min(first + 100, most))} sx={{ mt: 1 }}>
              {translate('pg.questions.quality.more', { smart_count: Math.min(more, 100) })}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}

/** One check with how many rows it found; opened, it lists them. */
export function QualityCheckPanel({ kind, count, filter, open, onToggle }: Props) {
  const translate = useTranslate();
  return (
    <Accordion
      variant="outlined"
      disableGutters
      expanded={open}
      onChange={(_, expanded) => onToggle(expanded)}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h2' } }}
      sx={{ borderRadius: 2.5, '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />} aria-controls={`check-${kind}`} id={`check-${kind}-head`}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, flex: 1, pr: 1.5, minWidth: 0 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography component="span" sx={{ fontWeight: 650, display: 'block' }}>
              {translate(`pg.questions.quality.kind.${kind}`)}
            </Typography>
            <Typography component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate(`pg.questions.quality.hint.${kind}`)}
            </Typography>
          </Box>
          <Box component="span" sx={{ fontWeight: 650, fontSize: '1.25rem', fontVariantNumeric: 'tabular-nums' }}>
            {count.toLocaleString('en-US')}
          </Box>
        </Box>
      </AccordionSummary>
      <AccordionDetails id={`check-${kind}`} sx={{ pt: 0 }}>
        <Findings key={JSON.stringify(filter)} kind={kind} count={count} filter={filter} />
      </AccordionDetails>
    </Accordion>
  );
}
