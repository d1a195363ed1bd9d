import { Box } from '@mui/material';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { InvolvesRule } from '../question/question.ts';
import { familySlot, unitSlot } from '../question/slots.ts';
import { OpenableValue } from '../values/OpenableValue.tsx';
import { ValueInput } from '../values/ValueInput.tsx';
import { RuleFrame } from './RuleFrame.tsx';

interface Props {
  rule: InvolvesRule;
  onChange(rule: InvolvesRule): void;
  onRemove(): void;
}

/** Which family or unit is involved, in which roles, and how. */
export function InvolvesEditor({ rule, onChange, onRemove }: Props) {
  const { schema } = useAsk();
  const { t } = useAskText();
  const enums = (['roles', 'via'] as const).map((name) => ({ name, type: name === 'roles' ? 'ResponsibilityRole' : 'InvolvementVia' }));
  return (
    <RuleFrame what={t('involves')} onRemove={onRemove}>
      <Box sx={{ flex: 1, minWidth: { sm: 320 }, display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <OpenableValue
          slot={familySlot}
          label={t('involves_family')}
          what={t('involves_family')}
          value={rule.family}
          onChange={(family) => onChange({ ...rule, family })}
        />
        <OpenableValue
          slot={unitSlot}
          label={t('involves_unit')}
          what={t('involves_unit')}
          value={rule.unit}
          onChange={(unit) => onChange({ ...rule, unit })}
        />
        {enums
          .filter(({ type }) => schema.enums[type])
          .map(({ name, type }) => (
            <ValueInput
              key={name}
              slot={{ kind: 'enum', type, many: true }}
              label={t(`involves_${name}`)}
              value={rule[name]}
              onChange={(value) => onChange({ ...rule, [name]: value })}
            />
          ))}
      </Box>
    </RuleFrame>
  );
}
