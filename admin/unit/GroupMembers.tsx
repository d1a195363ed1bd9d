import { Box, Button, Link, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { FieldSpec } from '../curation/draft.ts';
import { RecordForm } from '../curation/RecordForm.tsx';
import { RecordPicker, type Choice } from '../curation/RecordPicker.tsx';
import { unitSource } from '../curation/sources.ts';
import { useStep } from '../registry/use-step.ts';
import { useCanCurate } from '../user/use-can-curate.ts';
import { LineButtons } from '../workbench/LineButtons.tsx';
import { addMemberMutation, removeMemberMutation, type GroupHead, type Member } from './group-query.ts';
import { useMemberDates } from './use-member-dates.ts';

const dates: readonly FieldSpec[] = [
  { name: 'memberFrom', label: 'pg.curate.field.memberFrom', kind: 'date' },
  { name: 'memberUntil', label: 'pg.curate.field.memberUntil', kind: 'date' },
];

function DateField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <TextField type="date" label={label} value={value} onChange={({ target }) => onChange(target.value)} slotProps={{ inputLabel: { shrink: true } }} />;
}

function AddMember({ group }: { group: GroupHead }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [from, setFrom] = useState('');
  const [added, setAdded] = useState(0);
  const { step, isBusy } = useStep();
  const add = async () => {
    if (!chosen) return;
    const input = { groupId: group.id, unitId: chosen.id, memberFrom: from || null };
    if (!(await step(translate('pg.unitGroup.added'), addMemberMutation, { input }))) return;
    setChosen(null);
    setAdded(added + 1);
  };
  return (
    <Box
      component="form"
      aria-label={translate('pg.unitGroup.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      sx={{ display: 'flex', gap: 1, mt: 1.5, alignItems: 'center', flexWrap: 'wrap', maxWidth: 720 }}
    >
      <RecordPicker key={added} label={translate('pg.unitGroup.unit_to_add')} source={unitSource} value={chosen} onChange={setChosen} />
      <DateField label={translate('pg.curate.field.memberFrom')} value={from} onChange={setFrom} />
      <Button type="submit" variant="contained" disabled={!chosen || isBusy}>
        {translate('pg.unitGroup.add')}
      </Button>
    </Box>
  );
}

function MemberLine({ member, canCurate }: { member: Member; canCurate: boolean }) {
  const translate = useTranslate();
  const datesOf = useMemberDates();
  const [editing, setEditing] = useState(false);
  const { step, isBusy } = useStep();
  const { unit, id, version } = member;
  const edit = translate('pg.curate.member.edit', { name: unit.shortName });
  const remove = () => void step(translate('pg.unitGroup.removed'), removeMemberMutation, { id, version });
  return (
    <Box component="li" sx={{ listStyle: 'none', breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 34 }}>
        <Box sx={{ flex: 1, minWidth: 0, fontSize: '0.9375rem' }}>
          <Link component={RouterLink} to={`/units/${unit.id}`} title={unit.name} lang="zh-CN">
            {unit.shortName}
          </Link>
          <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
            {datesOf(member)}
          </Box>
        </Box>
        {canCurate && (
          <LineButtons
            edit={{ label: edit, open: editing, onClick: () => setEditing(!editing) }}
            remove={{ label: translate('pg.curate.member.remove', { name: unit.shortName }), onClick: remove, disabled: isBusy }}
          />
        )}
      </Box>
      {editing && (
        <Box sx={{ py: 1 }}>
          <RecordForm
            label={edit}
            task={{ type: 'UnitGroupMember', fields: dates, row: member, done: 'pg.curate.saved', onSaved: () => setEditing(false) }}
            onClose={() => setEditing(false)}
          />
        </Box>
      )}
    </Box>
  );
}

/** The members of a group, with the time each belongs to it; curators can enter, take out and put the dates right. */
export function GroupMembers({ group }: { group: GroupHead }) {
  const translate = useTranslate();
  const canCurate = useCanCurate();
  const { nodes: members } = group.members;
  return (
    <Box component="section" aria-label={translate('pg.unitGroup.members')} sx={{ mb: 4 }}>
      <Typography variant="h2" sx={{ mb: 1.25 }}>
        {translate('pg.unitGroup.members')}
        <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontWeight: 450 }}>
          {members.length}
        </Box>
      </Typography>
      {members.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('pg.unitGroup.no_members')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, columnGap: 4, columnWidth: 320 }}>
        {members.map((member) => (
          <MemberLine key={member.id} member={member} canCurate={canCurate} />
        ))}
      </Box>
      {canCurate && <AddMember group={group} />}
    </Box>
  );
}
