import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlanLinkKind } from '../../schema/plan/plan.enums.ts';
import { deleteMutation, type FieldSpec } from '../curation/draft.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { planSource } from '../curation/sources.ts';
import { LineButtons } from './LineButtons.tsx';
import { Part } from './Part.tsx';
import { useWorkbench } from './workbench-context.ts';
import type { OutlinePlan, PlanLinkRow } from './workbench-types.ts';

const fields: readonly FieldSpec[] = [
  { name: 'kind', label: 'pg.curate.field.link_kind', kind: 'choice', choices: Object.values(PlanLinkKind), words: 'pg.enum.planLinkKind' },
  { name: 'title', label: 'pg.curate.field.link_title', kind: 'text', required: true, chinese: true },
  { name: 'targetId', label: 'pg.curate.field.link_target', kind: 'record', select: 'target { id title }', wide: true },
];
const sources = { targetId: planSource };

function LinkLine({ link }: { link: PlanLinkRow }) {
  const translate = useTranslate();
  const { operations } = useWorkbench();
  const [editing, setEditing] = useState(false);
  const { title } = link;
  const edit = translate('pg.workbench.link.edit', { name: title });
  const remove = () =>
    void operations.run(translate('pg.workbench.link.removed', { name: title }), [
      { mutation: deleteMutation('PlanLink'), variables: { id: link.id, version: link.version } },
    ]);
  return (
    <Box component="li" sx={{ listStyle: 'none', fontSize: '0.875rem', py: 0.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {link.kind && <Box sx={{ color: 'text.secondary', flexShrink: 0 }}>{translate(`pg.enum.planLinkKind.${link.kind}`)}</Box>}
        <Box lang="zh-CN" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Box>
        <LineButtons
          edit={{ label: edit, open: editing, onClick: () => setEditing(!editing) }}
          remove={{ label: translate('pg.workbench.link.remove', { name: title }), onClick: remove, disabled: operations.isBusy }}
        />
      </Box>
      {editing && (
        <Box sx={{ my: 1.5 }}>
          <RecordForm
            label={edit}
            sources={sources}
            task={{ type: 'PlanLink', fields, row: link, done: 'pg.workbench.saved', onSaved: () => setEditing(false) }}
            onClose={() => setEditing(false)}
          />
        </Box>
      )}
    </Box>
  );
}

/** What a plan rests on, replaces or connects to. */
export function PlanLinkSection({ plan }: { plan: OutlinePlan }) {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const add = translate('pg.workbench.link.add');
  return (
    <Part title={translate('pg.workbench.link.title')} count={plan.links.nodes.length}>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {plan.links.nodes.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
      </Box>
      {adding ? (
        <RecordForm
          label={add}
          sources={sources}
          save="pg.workbench.add"
          onClose={() => setAdding(false)}
          task={{
            type: 'PlanLink',
            fields,
            row: null,
            create: { answer: 'planLink', input: { planId: plan.id }, draft: { kind: PlanLinkKind.BASIS } },
            done: 'pg.workbench.link.added',
            onSaved: () => setAdding(false),
          }}
        />
      ) : (
        <Button size="small" startIcon={<AddOutlined />} onClick={() => setAdding(true)}>
          {add}
        </Button>
      )}
    </Part>
  );
}
