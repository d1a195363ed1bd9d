import { MenuItem, TextField } from '@mui/material';

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

/** A small menu of a few words. */
export function Choose<T extends string>({ label, value, choices, onChange }: Props<T>) {
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value as T)} sx={{ minWidth: 118 }}>
      {choices.map(([key, name]) => (
        <MenuItem key={key} value={key}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
