import { Box, Typography } from '@mui/material';
import type { Choice } from '../../curation/RecordPicker.tsx';
import { familySource } from '../../curation/sources.ts';
import { PickedRecords } from '../../registry/PickedRecords.tsx';
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
  const label = t(`bulk.family_${side}`);
  const set = (change: (families: BulkInput['families']) => BulkInput['families']) =>
    onChange((before) => ({ ...before, families: change(before.families), problems: { ...before.problems, [side]: '' } }));
  return (
    <Box component="section" aria-label={label}>
      <PickedRecords
        label={label}
        picked={input.families[side]}
        removeWords={(name) => t('bulk.family_off', { name })}
        onRemove={({ id }) => set((families) => ({ ...families, [side]: without(families[side], id) }))}
        pickLabel={label}
        source={familySource}
        onPick={(choice) => {
          set((families) => withOne(families, side, choice));
          return true;
        }}
      />
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
