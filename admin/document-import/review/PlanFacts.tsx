import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNames } from '../../i18n/use-names.ts';
import { Fact, FactList } from '../../layout/Fact.tsx';
import type { ImportedPlan } from '../import-types.ts';
import { AddParts } from './AddParts.tsx';
import { ChangeTag } from './ChangeTag.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanLinks } from './PlanLinks.tsx';

/** What was read of a plan as a whole, and what of that differs from the graph. */
export function PlanFacts({ plan }: { plan: ImportedPlan }) {
  const translate = useTranslate();
  const { topic, period } = useNames();
  const [editing, setEditing] = useState(false);
  const facts: [string, string | null][] = [
    ['pg.plan.place', `${plan.jurisdiction}（${translate(`pg.enum.level.${plan.level}`)}）`],
    ['pg.word.topic', plan.topic && topic(plan.topic)],
    ['pg.plan.period', period(plan)],
    ['pg.plan.number', plan.documentNumber],
    ['pg.plan.issuer', plan.issuer],
    ['pg.plan.issued_on', plan.issuedOn],
  ];
  return (
    <Box sx={{ px: 2, py: 1.75 }}>
      <Typography component="h2" variant="h3" lang="zh-CN" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        {plan.title} <ChangeTag change={plan.change} />
        <Button size="small" startIcon={<EditOutlined />} aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {translate('pg.imports.plan.edit')}
        </Button>
      </Typography>
      {editing && <PlanForm plan={plan} onDone={() => setEditing(false)} />}
      <FactList>
        {facts.map(([label, value]) =>
          value ? (
            <Fact key={label} label={translate(label)}>
              <span lang="zh-CN">{value}</span>
            </Fact>
          ) : null,
        )}
        <PlanLinks links={plan.links} />
      </FactList>
      <FieldChanges part={plan} />
      <AddParts target={plan.ref} withUnits={false} />
    </Box>
  );
}
