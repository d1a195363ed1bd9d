import { Box } from '@mui/material';
import { useAskText } from '../ask-text.ts';
import { type Group, isBlank, type Match, type Rule } from '../question/question.ts';
import type { AskType } from '../reduced/ask-schema.ts';
import { AddRule } from './AddRule.tsx';
import { Choose } from './Choose.tsx';
import { type RenderGroup, RuleEditor } from './RuleEditor.tsx';

interface Props {
  type: AskType;
  /** What the conditions are about. */
  about: string;
  group: Group;
  onChange(group: Group): void;
}

const matches: Match[] = ['all', 'any', 'none'];

/** Whether it offers to pick rows and nobody has: then another condition takes its place. */
const isUnpicked = (rule: Rule): boolean => rule.kind === 'value' && rule.field === 'id' && isBlank(rule.value);

const renderGroup: RenderGroup = (type, about, group, onChange) => <GroupEditor type={type} about={about} group={group} onChange={onChange} />;

/** Conditions that hold together: all of them, any, or none. */
export function GroupEditor({ type, about, group, onChange }: Props) {
  const { t } = useAskText();
  const put = (index: number, next: Rule[]) => onChange({ ...group, rules: group.rules.toSpliced(index, 1, ...next) });
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {(group.rules.length > 1 || group.match !== 'all') && (
        <Box>
          <Choose
            label={t('match')}
            value={group.match}
            choices={matches.map((each) => [each, t(`match_${each}`)])}
            onChange={(match) => onChange({ ...group, match })}
          />
        </Box>
      )}
      {group.rules.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {group.rules.map((rule, index) => (
            <RuleEditor
              key={rule.id}
              renderGroup={renderGroup}
              type={type}
              rule={rule}
              onChange={(next) => put(index, [next])}
              onRemove={() => put(index, [])}
            />
          ))}
        </Box>
      )}
      <AddRule type={type} about={about} onAdd={(rule) => onChange({ ...group, rules: [...group.rules.filter((each) => !isUnpicked(each)), rule] })} />
    </Box>
  );
}
