import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ImportedPlan } from '../import-types.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { useReviewTools } from './review-context.ts';
import { TargetRow } from './TargetRow.tsx';

function Fold({ title, count, open = false, children }: { title: string; count: number; open?: boolean; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Box component="details" open={open} sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.875rem' }}>
        {title} <span>{count}</span>
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, mt: 0.75 }}>
        {children}
      </Box>
    </Box>
  );
}

/** What a plan has besides its items: the rows of its indicator tables, its other parts, and what the graph has that it has not. */
export function PlanRest({ plan }: { plan: ImportedPlan }) {
  const translate = useTranslate();
  const { jump } = useReviewTools();
  return (
    <>
      <Fold title={translate('pg.imports.plan.removed')} count={plan.removed.length} open>
        {plan.removed.map((row) => (
          <Box component="li" key={row.id} sx={{ listStyle: 'none', py: 0.5, fontSize: '0.875rem' }}>
            <ChangeTag change={row.change} /> {translate(`pg.imports.row.${row.kind}`, { _: row.kind })} <span lang="zh-CN">{row.subject}</span>
          </Box>
        ))}
      </Fold>
      <Fold title={translate('pg.imports.plan.table_targets')} count={plan.tableTargets.length}>
        {plan.tableTargets.map((target) => (
          <TargetRow key={target.ref} target={target} within={plan.change} />
        ))}
      </Fold>
      <Fold title={translate('pg.imports.plan.sections')} count={plan.sections.length}>
        {plan.sections.map((section) => (
          <Box component="li" key={section.span.start} sx={{ listStyle: 'none' }}>
            <Button size="small" onClick={() => jump(plan.file, section.span, 'heading')} sx={{ textAlign: 'left', fontWeight: 400 }}>
              {translate(`pg.enum.sectionKind.${section.kind}`)} {[section.ordinal, section.title].filter(Boolean).join(' ')}
            </Button>
          </Box>
        ))}
      </Fold>
    </>
  );
}
