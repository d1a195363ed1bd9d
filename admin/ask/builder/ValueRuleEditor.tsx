import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { ValueRule } from '../question/question.ts';
import { operatorsFor, type Slot, slotOf } from '../question/slots.ts';
import type { AskField, AskType } from '../reduced/ask-schema.ts';
import { OpenableValue } from '../values/OpenableValue.tsx';
import { Choose } from './Choose.tsx';
import { RuleFrame } from './RuleFrame.tsx';

interface Props {
  type: AskType;
  field: AskField;
  rule: ValueRule;
  onChange(rule: ValueRule): void;
  onRemove(): void;
}

const isSame = (one: Slot, other: Slot): boolean => one.kind === other.kind && one.many === other.many;
const blankOf = (slot: Slot): unknown => (slot.kind === 'boolean' ? true : slot.many ? [] : '');

/** A condition on a value: how to compare, and with what. */
export function ValueRuleEditor({ type, field, rule, onChange, onRemove }: Props) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const what = words.field(type.name, field.name);
  const slot = slotOf(schema, type, field, rule.operator);
  const operators = operatorsFor(schema, field);
  const known = operators.includes(rule.operator) ? operators : [...operators, rule.operator];
  const choose = (operator: string) => {
    const next = slotOf(schema, type, field, operator);
    onChange({ ...rule, operator, value: isSame(slot, next) ? rule.value : blankOf(next) });
  };
  return (
    <RuleFrame what={what} onRemove={onRemove}>
      {known.length > 1 && (
        <Choose
          label={t('operator')}
          value={rule.operator}
          choices={known.map((each) => [each, operatorName(each, words.operator(each, field), t)])}
          onChange={choose}
        />
      )}
      <OpenableValue
        slot={slot}
        label={t(slot.many && (slot.kind === 'text' || slot.kind === 'number') ? 'values' : 'value')}
        what={what}
        value={rule.value}
        onChange={(value) => onChange({ ...rule, value })}
      />
    </RuleFrame>
  );
}

/** Being one of several and being the one are the same word in a sentence; in the menu they differ. */
const menuWords: Record<string, string> = { in: 'operators.one_of', notIn: 'operators.none_of' };
const operatorName = (operator: string, word: string, t: (path: string) => string): string => (menuWords[operator] ? t(menuWords[operator]) : word);
