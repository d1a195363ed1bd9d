import { Autocomplete, TextField } from '@mui/material';
import { useNames } from '../i18n/use-names.ts';
import type { PlanChoice } from './plan-choices-query.ts';

interface Props {
  label: string;
  plans: PlanChoice[];
  chosen: PlanChoice | null;
  hint?: string;
  onChange: (plan: PlanChoice | null) => void;
}

/** Picks a plan by place and title. */
export function PlanPicker({ label, plans, chosen, hint, onChange }: Props) {
  const { short } = useNames();
  return (
    <Autocomplete<PlanChoice>
      options={plans}
      value={chosen}
      onChange={(_, plan) => onChange(plan)}
      getOptionLabel={(plan) => `${short(plan.jurisdiction)} · ${plan.title}`}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  );
}
