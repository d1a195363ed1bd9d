import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, IconButton, MenuItem, TextField, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { roleOrder } from '../../unit/role-order.ts';
import { RoleTag } from '../../unit/RoleTag.tsx';
import type { Duty, ImportedItem } from '../import-types.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { DropButton } from './DropButton.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { reasonInWords } from './reason-in-words.ts';
import { useReviewTools } from './review-context.ts';
import { UnitPicker, type Holder } from './UnitPicker.tsx';

const sure = 0.9;

function Resolution({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  const kind = duty.unitId ? (duty.group ? 'as_group' : 'as_unit') : duty.group ? 'as_new_group' : 'as_new_unit';
  const doubtful = duty.confidence < sure;
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      → <span lang="zh-CN">{duty.unitName}</span> ({translate(`pg.imports.unit.${kind}`)}) ·{' '}
      <Box component="span" sx={{ fontWeight: doubtful ? 650 : 400, color: doubtful ? 'secondary.main' : 'inherit' }}>
        {doubtful ? '⚠ ' : ''}
        {translate('pg.imports.unit.confidence', { share: Math.round(duty.confidence * 100) })}
      </Box>
      {duty.reason && ` · ${reasonInWords(duty.reason, translate)}`}
    </Typography>
  );
}

function DutyForm({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const translate = useTranslate();
  const { decide, isBusy } = useReviewTools();
  const [role, setRole] = useState<ResponsibilityRole>(duty.role);
  const [holder, setHolder] = useState<Holder | null>({ id: duty.unitId, name: duty.unitName, kind: duty.group ? 'group' : 'unit' });
  const save = async () => {
    const other = holder && holder.name !== duty.unitName ? (holder.id ? { unitId: holder.id } : { unitName: holder.name }) : {};
    const change = { kind: ImportDecisionKind.SET_UNIT, ref: duty.ref, ...other, ...(role === duty.role ? {} : { role }) };
    if (Object.keys(change).length === 2 || (await decide({ decisions: [change] }))) onDone();
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
      <TextField
        select
        label={translate('pg.word.role')}
        value={role}
        onChange={({ target }) => setRole(target.value as ResponsibilityRole)}
        sx={{ width: 100 }}
      >
        {roleOrder.map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`pg.enum.role.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <UnitPicker value={holder} onChange={setHolder} />
      <Button variant="contained" size="small" disabled={isBusy || !holder} onClick={() => void save()}>
        {translate('ra.action.save')}
      </Button>
      <Button size="small" onClick={onDone}>
        {translate('ra.action.cancel')}
      </Button>
    </Box>
  );
}

/** A responsible unit: its words, what they were taken for and how surely; another can be picked. */
export function DutyRow({ duty, item }: { duty: Duty; item: ImportedItem }) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const edit = translate('pg.imports.unit.edit', { name: duty.asWritten });
  const dropped = duty.change === ImportChange.DROPPED;
  return (
    <Box component="li" sx={{ listStyle: 'none', py: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <RoleTag role={duty.role} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontSize: '0.875rem', textDecoration: dropped ? 'line-through' : 'none' }}>
            <span lang="zh-CN">{duty.asWritten}</span> {duty.change !== ImportChange.UNCHANGED && <ChangeTag change={duty.change} within={item.change} />}
          </Box>
          <Resolution duty={duty} />
        </Box>
        {item.change !== ImportChange.DROPPED && (
          <Box sx={{ whiteSpace: 'nowrap' }}>
            <Tooltip title={edit}>
              <IconButton size="small" aria-label={edit} onClick={() => setEditing(!editing)}>
                <EditOutlined fontSize="small" />
              </IconButton>
            </Tooltip>
            <DropButton part={duty} name={duty.asWritten} />
          </Box>
        )}
      </Box>
      {editing && <DutyForm duty={duty} onDone={() => setEditing(false)} />}
      <FieldChanges part={duty} />
    </Box>
  );
}
