import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { roleOrder } from '../../unit/role-order.ts';
import type { DecisionInput } from '../import-types.ts';
import { useDirty, useReviewTools } from './review-context.ts';
import { UnitPicker, type Holder } from './UnitPicker.tsx';
import { SaveButtons } from './SaveButtons.tsx';

interface Props {
  role: ResponsibilityRole;
  holder: Holder | null;
  /** The decision that makes the choice hold; null where nothing has changed. */
  decisionOf: (role: ResponsibilityRole, holder: Holder) => DecisionInput | null;
  onDone: () => void;
}

/** The form of a responsible unit: which one, and the part it takes. */
export function DutyForm({ role: first, holder: before, decisionOf, onDone }: Props) {
  const translate = useTranslate();
  const { decide } = useReviewTools();
  const [role, setRole] = useState(first);
  const [holder, setHolder] = useState(before);
  useDirty(role !== first || holder?.id !== before?.id);
  const save = async () => {
    const decision = holder && decisionOf(role, holder);
    if (!decision || (await decide({ decisions: [decision] }))) onDone();
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
      <SaveButtons canSave={holder !== null} onSave={() => void save()} onCancel={onDone} />
    </Box>
  );
}
