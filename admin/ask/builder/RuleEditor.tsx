import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import type { ReactNode } from 'react';
import type { Group, ManyRule, OneRule, Quantifier, Rule } from '../question/question.ts';
import { wordsSlot } from '../question/slots.ts';
import { type AskField, type AskType, fieldNamed, typeNamed } from '../reduced/ask-schema.ts';
import { OpenableValue } from '../values/OpenableValue.tsx';
import { Choose } from './Choose.tsx';
import { InvolvesEditor } from './InvolvesEditor.tsx';
import { RuleFrame } from './RuleFrame.tsx';
import { ValueRuleEditor } from './ValueRuleEditor.tsx';

/** Shows the conditions inside a condition; given from outside, since they are made of conditions again. */
export type RenderGroup = (type: AskType, about: string, group: Group, onChange: (group: Group) => void) => ReactNode;

interface Props<R extends Rule = Rule> {
  renderGroup: RenderGroup;
  type: AskType;
  rule: R;
  onChange(rule: Rule): void;
  onRemove(): void;
}

function OneEditor({ type, field, rule, onChange, onRemove, renderGroup }: Props<OneRule> & { field: AskField }) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const what = words.field(type.name, field.name);
  const inner = rule.absent ? undefined : renderGroup(typeNamed(schema, field.type), what, rule.group, (group) => onChange({ ...rule, group }));
  return (
    <RuleFrame what={what} onRemove={onRemove} inner={inner}>
      {field.nullable ? (
        <Choose
          label={t('within', { what })}
          value={rule.absent ? 'absent' : 'present'}
          choices={[
            ['present', t('is_present')],
            ['absent', t('is_absent')],
          ]}
          onChange={(value) => onChange({ ...rule, absent: value === 'absent' })}
        />
      ) : null}
    </RuleFrame>
  );
}

const quantifiers: Quantifier[] = ['some', 'none', 'every'];

function ManyEditor({ type, field, rule, onChange, onRemove, renderGroup }: Props<ManyRule> & { field: AskField }) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const what = words.field(type.name, field.name);
  return (
    <RuleFrame what={what} onRemove={onRemove} inner={renderGroup(typeNamed(schema, field.type), what, rule.group, (group) => onChange({ ...rule, group }))}>
      <Choose
        label={t('quantifier')}
        value={rule.quantifier}
        choices={quantifiers.map((each) => [each, t(each)])}
        onChange={(quantifier) => onChange({ ...rule, quantifier })}
      />
    </RuleFrame>
  );
}

/** One condition of any kind. */
export function RuleEditor(props: Props) {
  const { type, rule, onChange, onRemove, renderGroup } = props;
  const { t } = useAskText();
  if (rule.kind === 'group')
    return (
      <RuleFrame what={t('conditions')} onRemove={onRemove} inner={renderGroup(type, t('conditions'), rule, onChange)}>
        {null}
      </RuleFrame>
    );
  if (rule.kind === 'involves') return <InvolvesEditor rule={rule} onChange={onChange} onRemove={onRemove} />;
  if (rule.kind === 'search')
    return (
      <RuleFrame what={t('search')} onRemove={onRemove}>
        <OpenableValue
          slot={wordsSlot}
          label={t('search_words')}
          what={t('search_words')}
          value={rule.words}
          onChange={(words) => onChange({ ...rule, words })}
        />
      </RuleFrame>
    );
  const field = fieldNamed(type, rule.field);
  if (!field) return null;
  if (rule.kind === 'value') return <ValueRuleEditor type={type} field={field} rule={rule} onChange={onChange} onRemove={onRemove} />;
  if (rule.kind === 'one') return <OneEditor {...props} field={field} rule={rule} />;
  return <ManyEditor {...props} field={field} rule={rule} />;
}
