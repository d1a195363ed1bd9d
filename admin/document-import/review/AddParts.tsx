import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { Comparator } from '../../../schema/target/target.enums.ts';
import type { DecisionInput, TargetValues } from '../import-types.ts';
import { DutyForm } from './DutyForm.tsx';
import { TargetForm } from './TargetForm.tsx';
import type { Holder } from './UnitPicker.tsx';

const { ADD_UNIT, ADD_TARGET } = ImportDecisionKind;

const empty: TargetValues = {
  indicator: '',
  comparator: Comparator.GTE,
  value: null,
  valueMax: null,
  valueText: null,
  unitOfMeasure: '',
  baselineYear: null,
  baseline: null,
  dueYear: null,
  nature: null,
};

const unitDecision = (ref: string, role: ResponsibilityRole, { id, name }: Holder): DecisionInput => ({
  kind: ADD_UNIT,
  ref,
  role,
  ...(id ? { unitId: id } : { unitName: name }),
});

interface Props {
  /** The item, or the plan as a whole. */
  target: string;
  withUnits?: boolean;
}

/** Adds what was not read: a responsible unit, or a target. */
export function AddParts({ target: ref, withUnits = true }: Props) {
  const translate = useTranslate();
  const [adding, setAdding] = useState<'unit' | 'target' | null>(null);
  const done = () => setAdding(null);
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {withUnits && (
          <Button size="small" startIcon={<AddOutlined />} aria-expanded={adding === 'unit'} onClick={() => setAdding(adding === 'unit' ? null : 'unit')}>
            {translate('pg.imports.item.add_unit')}
          </Button>
        )}
        <Button size="small" startIcon={<AddOutlined />} aria-expanded={adding === 'target'} onClick={() => setAdding(adding === 'target' ? null : 'target')}>
          {translate('pg.imports.item.add_target')}
        </Button>
      </Box>
      {adding === 'unit' && (
        <DutyForm role={ResponsibilityRole.RESPONSIBLE} holder={null} decisionOf={(role, holder) => unitDecision(ref, role, holder)} onDone={done} />
      )}
      {adding === 'target' && <TargetForm target={empty} decisionOf={(target) => ({ kind: ADD_TARGET, ref, target })} onDone={done} />}
    </Box>
  );
}
