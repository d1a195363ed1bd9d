import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { InvolvementVia } from '../../schema/responsibility/responsibility.enums.ts';
import { filterAnswers, type AnswerFilter, type Subject } from './answers.ts';
import type { AnswerItem } from './answers-query.ts';
import { roleOrder } from './role-order.ts';

interface Props {
  items: AnswerItem[];
  subject: Subject;
  filter: AnswerFilter;
  onChange: (filter: AnswerFilter) => void;
}

interface GroupProps<K extends keyof AnswerFilter> extends Props {
  field: K;
  label: string;
  values: { value: AnswerFilter[K]; label: string }[];
}

/** One row of choices, each with how many items it would leave. */
function ChoiceGroup<K extends keyof AnswerFilter>({ items, subject, filter, onChange, field, label, values }: GroupProps<K>) {
  const translate = useTranslate();
  const countOf = (value: AnswerFilter[K] | '') => filterAnswers(items, subject, { ...filter, [field]: value }).length;
  const shown = values.filter(({ value }) => countOf(value) > 0 || filter[field] === value);
  if (shown.length < 2 && filter[field] === '') return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={filter[field]}
      onChange={(_, value: AnswerFilter[K] | null) => onChange({ ...filter, [field]: value ?? '' })}
      aria-label={translate(label)}
      sx={{ flexWrap: 'wrap' }}
    >
      {[{ value: '' as const, label: translate('pg.common.all') }, ...shown].map((choice) => (
        <ToggleButton key={choice.value} value={choice.value} sx={{ px: 1.5, py: 0.375, fontSize: '0.8125rem', color: 'text.primary', textTransform: 'none' }}>
          {choice.label}
          <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
            {countOf(choice.value)}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Narrows the answers by role, by how, and to goals or measures. */
export function AnswerFilterBar(props: Props) {
  const translate = useTranslate();
  const kinds = [
    { value: 'Goal' as const, label: translate('pg.word.goals') },
    { value: 'Measure' as const, label: translate('pg.word.measures') },
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, mb: 2 }}>
      <ChoiceGroup
        {...props}
        field="role"
        label="pg.answers.filter_roles"
        values={roleOrder.map((role) => ({ value: role, label: translate(`pg.enum.role.${role}`) }))}
      />
      <ChoiceGroup
        {...props}
        field="via"
        label="pg.answers.filter_via"
        values={Object.values(InvolvementVia).map((via) => ({ value: via, label: translate(`pg.enum.via.${via}`) }))}
      />
      <ChoiceGroup {...props} field="kind" label="pg.answers.filter_kinds" values={kinds} />
    </Box>
  );
}
