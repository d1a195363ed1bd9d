import { Autocomplete, TextField } from '@mui/material';

interface Props {
  label: string;
  /** The values and what each is called. */
  choices: readonly (readonly [string, string])[];
  many: boolean;
  value: readonly string[];
  onChange(values: string[]): void;
}

/** Chooses one or several of a few values. */
export function ChoicePicker({ label, choices, many, value, onChange }: Props) {
  const names = new Map(choices);
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect={many}
      options={choices.map(([key]) => key)}
      value={[...value]}
      getOptionLabel={(key) => names.get(key) ?? key}
      onChange={(_, next) => onChange(many ? next : next.slice(-1))}
      renderInput={(params) => <TextField {...params} label={label} />}
      sx={{ minWidth: { sm: 220 }, flex: 1 }}
    />
  );
}
