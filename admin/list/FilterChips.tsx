import CancelIcon from '@mui/icons-material/Cancel';
import { Box, Button, Chip } from '@mui/material';
import { useAsk } from '../ask/ask-context.ts';
import { newGroup, type Group, type Question } from '../ask/question/question.ts';
import { groupInWords } from '../ask/question/sentence.ts';
import { type Filter, groupToFilter } from '../ask/question/to-filter.ts';
import { typeNamed } from '../ask/reduced/ask-schema.ts';
import { useListText } from './list-text.ts';

interface Props {
  question: Question;
  onEdit(): void;
  onChange(filter: Filter | undefined): void;
}

/** The conditions that can be removed one by one: those that must all hold, or else the group as one. */
const partsOf = (group: Group): Group[] => (group.match === 'all' ? group.rules.map((rule) => newGroup('all', [rule])) : [group]);

/** The conditions of a list in plain words, each with a way to remove it. */
export function FilterChips({ question, onEdit, onChange }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useListText();
  const type = typeNamed(schema, question.type);
  const parts = partsOf(question.group).map((part) => ({ part, words: groupInWords(schema, part, type, wording) }));
  const shown = parts.filter(({ words }) => words !== '');
  if (shown.length === 0) return null;
  const without = (gone: Group): Filter | undefined =>
    question.group.match === 'all'
      ? groupToFilter(
          newGroup(
            'all',
            question.group.rules.filter((rule) => rule !== gone.rules[0]),
          ),
        )
      : undefined;
  return (
    <Box component="ul" aria-label={t('filters')} sx={{ m: 0, mb: 1.5, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {shown.map(({ part, words }) => (
        <Box component="li" key={part.rules.map(({ id }) => id).join(' ')} sx={{ listStyle: 'none', maxWidth: '100%' }}>
          <Chip
            label={words}
            onClick={onEdit}
            onDelete={() => onChange(without(part))}
            deleteIcon={<CancelIcon titleAccess={t('filter_remove', { what: words })} />}
            sx={{ height: 'auto', minHeight: 32, maxWidth: '100%', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } }}
          />
        </Box>
      ))}
      {shown.length > 1 && (
        <Box component="li" sx={{ listStyle: 'none' }}>
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('clear')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
