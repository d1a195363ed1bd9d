import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import HelpCenterOutlined from '@mui/icons-material/HelpCenterOutlined';
import { Box, IconButton, TextField, Tooltip } from '@mui/material';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { openName } from '../question/question.ts';
import type { Slot } from '../question/slots.ts';
import { ValueInput } from './ValueInput.tsx';

interface Props {
  slot: Slot;
  label: string;
  /** What the value is of; a parameter is called so at first. */
  what: string;
  value: unknown;
  onChange(value: unknown): void;
}

/** A value, or a question to ask for it when the query is opened. */
export function OpenableValue({ slot, label, what, value, onChange }: Props) {
  const { parameters, openParameter, renameParameter } = useAsk();
  const { t } = useAskText();
  const name = openName(value);
  const parameter = parameters.find((each) => each.name === name);
  const toggle = () => onChange(name === null && openParameter ? { $: openParameter(what) } : slot.many ? [] : '');
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, flex: 1, minWidth: 0 }}>
      {name === null ? (
        <ValueInput slot={slot} label={label} value={value} onChange={onChange} />
      ) : (
        <TextField
          label={t('open_label')}
          value={parameter?.label ?? ''}
          onChange={(event) => renameParameter(name, event.target.value)}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          sx={{ flex: 1 }}
        />
      )}
      {slot.kind !== 'boolean' && (openParameter || name !== null) && (
        <Tooltip title={t(name === null ? 'open' : 'close')}>
          <IconButton
            size="small"
            onClick={toggle}
            aria-label={`${t(name === null ? 'open' : 'close')}：${what}`}
            aria-pressed={name !== null}
            sx={{ mt: 0.5 }}
          >
            {name === null ? <HelpCenterOutlined fontSize="small" /> : <LockOpenOutlined fontSize="small" color="primary" />}
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}
