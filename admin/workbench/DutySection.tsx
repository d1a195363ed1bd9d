import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { createMutation, deleteMutation, updateMutation } from '../curation/draft.ts';
import { RecordPicker, type Choice } from '../curation/RecordPicker.tsx';
import { holderSource } from '../curation/sources.ts';
import { roleOrder } from '../unit/role-order.ts';
import { RoleTag } from '../unit/RoleTag.tsx';
import { LineButtons } from './LineButtons.tsx';
import { Part } from './Part.tsx';
import type { Operations } from './use-operations.ts';
import { useWorkbench } from './workbench-context.ts';
import type { DutyRow, ItemDetail } from './workbench-types.ts';

const holderInput = ({ id }: Choice) => (id.startsWith('group:') ? { groupId: id.slice(6), unitId: null } : { unitId: id, groupId: null });
const holderOf = ({ unit, group, asWritten }: DutyRow): Choice =>
  unit ? { id: unit.id, name: unit.name } : group ? { id: `group:${group.id}`, name: group.name } : { id: '', name: asWritten ?? '' };

interface FormProps {
  label: string;
  role: ResponsibilityRole;
  holder: Choice | null;
  action: string;
  isBusy: boolean;
  autoFocus?: boolean;
  onSave: (role: ResponsibilityRole, holder: Choice) => void;
  onClose?: () => void;
}

function DutyForm({ label, role: before, holder: held, action, isBusy, autoFocus = false, onSave, onClose }: FormProps) {
  const translate = useTranslate();
  const [role, setRole] = useState(before);
  const [holder, setHolder] = useState(held);
  return (
    <Box
      component="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (holder) onSave(role, holder);
      }}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start', mt: 1 }}
    >
      <TextField
        select
        label={translate('pg.word.role')}
        value={role}
        onChange={({ target }) => setRole(target.value as ResponsibilityRole)}
        sx={{ width: 104 }}
      >
        {roleOrder.map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`pg.enum.role.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <RecordPicker
        label={translate('pg.workbench.unit.pick')}
        source={holderSource}
        value={holder}
        autoFocus={autoFocus}
        onChange={setHolder}
        fresh={(name) => translate('pg.workbench.unit.fresh', { name })}
      />
      <Button type="submit" variant="outlined" size="small" disabled={isBusy || !holder} sx={{ height: 40 }}>
        {action}
      </Button>
      {onClose && (
        <Button size="small" onClick={onClose} sx={{ height: 40 }}>
          {translate('ra.action.cancel')}
        </Button>
      )}
    </Box>
  );
}

/** Finds out who is meant; a name that the registry does not have is entered there first. */
async function entered(operations: Operations, holder: Choice, jurisdictionId: string, label: string): Promise<Choice | null> {
  if (holder.id !== '') return holder;
  const input = { jurisdictionId, name: holder.name, shortName: holder.name };
  const done = await operations.run(label, [{ mutation: createMutation('Unit', 'unit'), variables: { input } }]);
  const { record } = (done?.[0]?.done ?? {}) as { record?: { id: string } };
  return record ? { id: record.id, name: holder.name } : null;
}

function DutyLine({ duty }: { duty: DutyRow }) {
  const translate = useTranslate();
  const { operations, outline } = useWorkbench();
  const [editing, setEditing] = useState(false);
  const holder = holderOf(duty);
  const save = async (role: ResponsibilityRole, next: Choice) => {
    const found = await entered(operations, next, outline.plan.jurisdiction.id, translate('pg.workbench.unit.entered', { name: next.name }));
    if (!found) return;
    const input = { role, ...holderInput(found) };
    const done = await operations.run(translate('pg.workbench.unit.changed', { name: next.name }), [
      { mutation: updateMutation('Responsibility'), variables: { id: duty.id, version: duty.version, input } },
    ]);
    if (done) setEditing(false);
  };
  const remove = () =>
    void operations.run(translate('pg.workbench.unit.removed', { name: holder.name }), [
      { mutation: deleteMutation('Responsibility'), variables: { id: duty.id, version: duty.version } },
    ]);
  return (
    <Box component="li" sx={{ listStyle: 'none', py: 0.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <RoleTag role={duty.role} />
        <Box lang="zh-CN" sx={{ flex: 1, minWidth: 0, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          {holder.name}
          {duty.asWritten && duty.asWritten !== holder.name && (
            <Box component="span" sx={{ color: 'text.secondary', ml: 1, fontSize: '0.75rem' }}>
              {translate('pg.workbench.unit.as_written', { name: duty.asWritten })}
            </Box>
          )}
        </Box>
        <LineButtons
          edit={{ label: translate('pg.workbench.unit.edit', { name: holder.name }), open: editing, onClick: () => setEditing(!editing) }}
          remove={{ label: translate('pg.workbench.unit.remove', { name: holder.name }), onClick: remove, disabled: operations.isBusy }}
        />
      </Box>
      {editing && (
        <DutyForm
          label={translate('pg.workbench.unit.edit', { name: holder.name })}
          role={duty.role}
          holder={holder}
          action={translate('ra.action.save')}
          isBusy={operations.isBusy}
          autoFocus
          onSave={(role, next) => void save(role, next)}
          onClose={() => setEditing(false)}
        />
      )}
    </Box>
  );
}

/** Who answers for an item, by role; more are added by typing a name or another name of a unit. */
export function DutySection({ item }: { item: ItemDetail }) {
  const translate = useTranslate();
  const { operations, outline } = useWorkbench();
  const [added, setAdded] = useState(0);
  const [last, setLast] = useState(ResponsibilityRole.RESPONSIBLE);
  const duties = item.responsibilities.nodes.toSorted((a, b) => a.position - b.position);
  const add = async (role: ResponsibilityRole, next: Choice) => {
    const found = await entered(operations, next, outline.plan.jurisdiction.id, translate('pg.workbench.unit.entered', { name: next.name }));
    if (!found) return;
    const owner = item.__typename === 'Goal' ? { goalId: item.id } : { measureId: item.id };
    const done = await operations.run(translate('pg.workbench.unit.added', { name: next.name }), [
      { mutation: createMutation('Responsibility', 'responsibility'), variables: { input: { ...owner, role, ...holderInput(found) } } },
    ]);
    if (!done) return;
    setLast(role);
    setAdded(added + 1);
  };
  return (
    <Part title={translate('pg.workbench.unit.title')} count={duties.length}>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {duties.map((duty) => (
          <DutyLine key={duty.id} duty={duty} />
        ))}
      </Box>
      <DutyForm
        key={added}
        label={translate('pg.workbench.unit.add_title')}
        role={last}
        holder={null}
        action={translate('pg.workbench.add')}
        isBusy={operations.isBusy}
        autoFocus={added > 0}
        onSave={(role, next) => void add(role, next)}
      />
    </Part>
  );
}
