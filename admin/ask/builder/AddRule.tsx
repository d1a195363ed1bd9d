import AddIcon from '@mui/icons-material/Add';
import PlaylistAddIcon from '@mui/icons-material/PlaylistAdd';
import { Autocomplete, Box, Button, Popover, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { newGroup, type Rule } from '../question/question.ts';
import type { AskType } from '../reduced/ask-schema.ts';
import { newRule, type RuleChoice, ruleChoices } from './new-rule.ts';

interface Props {
  type: AskType;
  /** What the conditions are about, so that several buttons differ. */
  about: string;
  onAdd(rule: Rule): void;
}

/** Adds a condition: chosen from all that rows of the type can have, by typing a part of its name. */
export function AddRule({ type, about, onAdd }: Props) {
  const { schema, words } = useAsk();
  const { t } = useAskText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choices = useMemo(() => ruleChoices(schema, type), [schema, type]);
  const nameOf = ({ key, field }: RuleChoice): string => (field ? words.field(type.name, field.name) : t(key));
  const add = (choice: RuleChoice | null) => {
    setAnchor(null);
    if (choice) onAdd(newRule(schema, choice));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        aria-label={`${t('add')}：${about}`}
      >
        {t('add')}
      </Button>
      <Button
        size="small"
        color="inherit"
        startIcon={<PlaylistAddIcon />}
        onClick={() => onAdd(newGroup('any'))}
        aria-label={`${t('add_group')}：${about}`}
        sx={{ color: 'text.secondary' }}
      >
        {t('add_group')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { 'aria-label': t('add_label'), role: 'dialog', sx: { p: 1.5, width: 320, maxWidth: '92vw' } } }}
      >
        <Autocomplete
          open
          disablePortal
          options={choices}
          groupBy={(choice) => t(choice.section)}
          getOptionKey={(choice) => choice.key}
          getOptionLabel={nameOf}
          onChange={(_, choice) => add(choice)}
          renderInput={(params) => <TextField {...params} autoFocus label={t('find_field')} />}
          slotProps={{
            popper: { sx: { position: 'static !important', transform: 'none !important', width: '100% !important' } },
            paper: { elevation: 0 },
            listbox: { sx: { maxHeight: 320 } },
          }}
        />
      </Popover>
    </Box>
  );
}
