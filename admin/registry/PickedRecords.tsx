import { Box } from '@mui/material';
import { useState } from 'react';
import { type Choice, type PickerSource, RecordPicker } from '../curation/RecordPicker.tsx';
import { RemovableChip } from './RemovableChip.tsx';

interface Props<T> {
  /** What the names are. */
  label: string;
  picked: readonly Choice[];
  /** What the button is called that takes a name away. */
  removeWords: (name: string) => string;
  onRemove: (choice: Choice) => void;
  /** What the field is called that takes another, and where it finds it. */
  pickLabel: string;
  source: PickerSource<T>;
  /** Takes another; the field is emptied once this says that it was taken. */
  onPick: (choice: Choice) => boolean | Promise<boolean>;
  disabled?: boolean;
}

/** Records by name, each to be taken away, and a field that finds one more. */
export function PickedRecords<T>({ label, picked, removeWords, onRemove, pickLabel, source, onPick, disabled = false }: Props<T>) {
  const [taken, setTaken] = useState(0);
  const pick = async (choice: Choice): Promise<void> => {
    if (await onPick(choice)) setTaken((before) => before + 1);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {picked.length > 0 && (
        <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {picked.map((choice) => (
            <RemovableChip key={choice.id} name={choice.name} remove={removeWords(choice.name)} disabled={disabled} onRemove={() => onRemove(choice)} />
          ))}
        </Box>
      )}
      <Box sx={{ maxWidth: 420, display: 'flex' }}>
        <RecordPicker key={taken} label={pickLabel} source={source} value={null} onChange={(choice) => choice && void pick(choice)} />
      </Box>
    </Box>
  );
}
