import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { formatNumber, formatQuantity, formatTarget } from '../../target/format-target.ts';
import type { ImportedTarget } from '../import-types.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { Found } from './Found.tsx';
import { PartButtons } from './PartButtons.tsx';
import { TargetForm } from './TargetForm.tsx';

function Aside({ target }: { target: ImportedTarget }) {
  const translate = useTranslate();
  const from =
    target.baseline === null
      ? null
      : `${translate('pg.target.baseline')} ${target.baselineYear ?? ''} ${formatQuantity(formatNumber(target.baseline), target.unitOfMeasure)}`;
  const until = target.dueYear === null ? null : translate('pg.common.by_year', { year: target.dueYear });
  const nature = target.nature && translate(`pg.enum.nature.${target.nature}`);
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
      {[from, until, nature].filter(Boolean).join(' · ')}
    </Box>
  );
}

/** The shared indicator that a target was taken to be of. */
function Shared({ target }: { target: ImportedTarget }) {
  const translate = useTranslate();
  const kind = target.indicatorId ? 'known' : target.indicatorName === null ? 'none' : 'new';
  return (
    <Box sx={{ pl: 1.375 }}>
      <Found name={target.indicatorName} kind={translate(`pg.imports.target.shared.${kind}`)} confidence={target.confidence} reasons={target.reasons} />
    </Box>
  );
}

/** A target as read: its figure and indicator; its fields can be edited. */
export function TargetRow({ target, within }: { target: ImportedTarget; within: ImportChange }) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const edit = translate('pg.imports.target.edit', { name: target.indicator });
  return (
    <Box component="li" sx={{ listStyle: 'none', py: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1,
            alignItems: 'baseline',
            borderLeft: 3,
            borderColor: (theme) => theme.palette.figure,
            pl: 1,
            textDecoration: target.change === ImportChange.DROPPED ? 'line-through' : 'none',
          }}
        >
          <Box component="span" sx={{ fontWeight: 700, color: (theme) => theme.palette.figure, overflowWrap: 'anywhere' }}>
            {formatTarget(target, translate)}
          </Box>
          <Box component="span" lang="zh-CN" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
            {target.indicator}
          </Box>
          <Aside target={target} />
          {target.change !== ImportChange.UNCHANGED && <ChangeTag change={target.change} within={within} />}
        </Box>
        {within !== ImportChange.DROPPED && <PartButtons part={target} name={target.indicator} edit={edit} onEdit={() => setEditing(!editing)} />}
      </Box>
      {target.change !== ImportChange.DROPPED && <Shared target={target} />}
      {editing && (
        <TargetForm
          target={target}
          decisionOf={(values) => ({ kind: ImportDecisionKind.EDIT_TARGET, ref: target.ref, target: values })}
          onDone={() => setEditing(false)}
        />
      )}
      <FieldChanges part={target} />
    </Box>
  );
}
