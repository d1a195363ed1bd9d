import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportChange, ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import type { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { RoleTag } from '../../unit/RoleTag.tsx';
import type { DecisionInput, Duty, ImportedItem } from '../import-types.ts';
import { ChangeTag } from './ChangeTag.tsx';
import { DutyForm } from './DutyForm.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { Found } from './Found.tsx';
import { PartButtons } from './PartButtons.tsx';
import type { Holder } from './UnitPicker.tsx';

function Resolution({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  const kind = duty.unitId ? (duty.group ? 'as_group' : 'as_unit') : duty.group ? 'as_new_group' : 'as_new_unit';
  return <Found name={duty.unitName} kind={translate(`pg.imports.unit.${kind}`)} confidence={duty.confidence} reasons={duty.reasons} />;
}

/** The decision that gives a duty another unit or role; null where both stay. */
function changeOf(duty: Duty, role: ResponsibilityRole, holder: Holder): DecisionInput | null {
  const other = holder.name === duty.unitName ? {} : holder.id ? { unitId: holder.id } : { unitName: holder.name };
  const change = { ...other, ...(role === duty.role ? {} : { role }) };
  return Object.keys(change).length > 0 ? { kind: ImportDecisionKind.SET_UNIT, ref: duty.ref, ...change } : null;
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
        {item.change !== ImportChange.DROPPED && <PartButtons part={duty} name={duty.asWritten} edit={edit} onEdit={() => setEditing(!editing)} />}
      </Box>
      {editing && (
        <DutyForm
          role={duty.role}
          holder={{ id: duty.unitId, name: duty.unitName, kind: duty.group ? 'group' : 'unit' }}
          decisionOf={(role, holder) => changeOf(duty, role, holder)}
          onDone={() => setEditing(false)}
        />
      )}
      <FieldChanges part={duty} />
    </Box>
  );
}
