import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { type Choice, RecordPicker } from '../../curation/RecordPicker.tsx';
import { familySource } from '../../curation/sources.ts';
import { RemovableChip } from '../../registry/RemovableChip.tsx';
import { useListText } from '../list-text.ts';
import type { BulkInput } from './bulk-input.ts';

type Side = keyof BulkInput['families'];

interface Props {
  input: BulkInput;
  onChange(change: (before: BulkInput) => BulkInput): void;
}

const without = (choices: readonly Choice[], id: string): Choice[] => choices.filter((each) => each.id !== id);

/** The families as they are with one more on a side; it cannot be on the other side too. */
const withOne = (families: BulkInput['families'], side: Side, choice: Choice): BulkInput['families'] => {
  const other: Side = side === 'add' ? 'remove' : 'add';
  const sides = { [side]: [...without(families[side], choice.id), choice], [other]: without(families[other], choice.id) };
  return sides as unknown as BulkInput['families'];
};

function FamilySide({ side, input, onChange }: Props & { side: Side }) {
  const { t } = useListText();
  const [picked, setPicked] = useState(0);
  const set = (change: (families: BulkInput['families']) => BulkInput['families']) =>
    onChange((before) => ({ ...before, families: change(before.families), problems: { ...before.problems, [side]: '' } }));
  const take = (choice: Choice) => {
    set((families) => withOne(families, side, choice));
    setPicked(picked + 1);
  };
  const chosen = input.families[side];
  return (
    <Box component="section" aria-label={t(`bulk.family_${side}`)} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', maxWidth: 420 }}>
        <RecordPicker key={picked} label={t(`bulk.family_${side}`)} source={familySource} value={null} onChange={(choice) => choice && take(choice)} />
      </Box>
      {chosen.length > 0 && (
        <Box component="ul" aria-label={t(`bulk.family_${side}`)} sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {chosen.map(({ id, name }) => (
            <RemovableChip
              key={id}
              name={name}
              remove={t('bulk.family_off', { name })}
              disabled={false}
              onRemove={() => set((families) => ({ ...families, [side]: without(families[side], id) }))}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Chooses the families that all selected units are to join, and those that they are to leave. */
export function BulkFamilies(props: Props) {
  const { t } = useListText();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('bulk.families_hint')}
      </Typography>
      <FamilySide side="add" {...props} />
      <FamilySide side="remove" {...props} />
    </Box>
  );
}
