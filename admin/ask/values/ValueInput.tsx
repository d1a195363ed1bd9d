import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useAskText } from '../ask-text.ts';
import { useAsk } from '../ask-context.ts';
import type { Slot } from '../question/slots.ts';
import { zhTopics } from '../../i18n/zh-topics.ts';
import { useNames } from '../../i18n/use-names.ts';
import { ChoicePicker } from './ChoicePicker.tsx';
import { RowsPicker } from './RowsPicker.tsx';
import { useFamilies } from './use-families.ts';

interface Props {
  slot: Slot;
  label: string;
  value: unknown;
  onChange(value: unknown): void;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]).map(String);

/** A list where many values are taken, else the one value. */
const given = (slot: Slot, values: string[]): unknown => (slot.many ? values : (values[0] ?? ''));

function FamilyInput({ slot, label, value, onChange }: Props) {
  const families = useFamilies();
  return <ChoicePicker label={label} choices={[...families]} many={slot.many} value={listOf(value)} onChange={(values) => onChange(given(slot, values))} />;
}

function EnumInput({ slot, label, value, onChange }: Props) {
  const { schema, words } = useAsk();
  const choices = (schema.enums[slot.type] ?? []).map((each) => [each.value, words.enumValue(slot.type, each.value)] as const);
  return <ChoicePicker label={label} choices={choices} many={slot.many} value={listOf(value)} onChange={(values) => onChange(given(slot, values))} />;
}

function TopicInput({ slot, label, value, onChange }: Props) {
  const { topic } = useNames();
  const choices = Object.keys(zhTopics).map((key) => [key, topic(key)] as const);
  return <ChoicePicker label={label} choices={choices} many={slot.many} value={listOf(value)} onChange={(values) => onChange(given(slot, values))} />;
}

function BooleanInput({ label, value, onChange }: Props) {
  const { t } = useAskText();
  return (
    <TextField
      select
      label={label}
      value={value === undefined || value === '' ? '' : String(value)}
      onChange={(event) => onChange(event.target.value === 'true')}
      sx={{ minWidth: 110 }}
    >
      <MenuItem value="true">{t('yes')}</MenuItem>
      <MenuItem value="false">{t('no')}</MenuItem>
    </TextField>
  );
}

const numberFrom = (text: string): unknown => (text.trim() === '' || Number.isNaN(Number(text)) ? '' : Number(text));

function ListInput({ slot, label, value, onChange }: Props) {
  const read = (texts: string[]): unknown[] => (slot.kind === 'number' ? texts.map(numberFrom).filter((each) => each !== '') : texts);
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      options={[]}
      value={listOf(value)}
      onChange={(_, next) => onChange(read(next))}
      renderInput={(params) => <TextField {...params} label={label} />}
      sx={{ minWidth: { sm: 220 }, flex: 1 }}
    />
  );
}

const inputTypes: Partial<Record<Slot['kind'], string>> = { number: 'number', date: 'date', dateTime: 'datetime-local' };
const localMoment = (iso: unknown): string => (typeof iso === 'string' && iso ? iso.slice(0, 16) : '');

function SingleInput({ slot, label, value, onChange }: Props) {
  const shown = slot.kind === 'dateTime' ? localMoment(value) : value === undefined || value === null ? '' : String(value);
  const read = (text: string): unknown => {
    if (slot.kind === 'number') return numberFrom(text);
    return slot.kind === 'dateTime' && text ? `${text}:00.000Z` : text;
  };
  return (
    <TextField
      label={label}
      type={inputTypes[slot.kind] ?? 'text'}
      value={shown}
      onChange={(event) => onChange(read(event.target.value))}
      slotProps={{ htmlInput: { step: 'any' }, ...(slot.kind === 'date' || slot.kind === 'dateTime' ? { inputLabel: { shrink: true } } : {}) }}
      sx={{ minWidth: 130, flex: slot.kind === 'text' ? 1 : 'none' }}
    />
  );
}

/** Asks for a value of any kind. */
export function ValueInput(props: Props) {
  const { slot, label, value, onChange } = props;
  if (slot.kind === 'rows')
    return <RowsPicker type={slot.type} label={label} many={slot.many} value={listOf(value)} onChange={(ids) => onChange(given(slot, ids))} />;
  if (slot.kind === 'family') return <FamilyInput {...props} />;
  if (slot.kind === 'enum') return <EnumInput {...props} />;
  if (slot.kind === 'topic') return <TopicInput {...props} />;
  if (slot.kind === 'boolean') return <BooleanInput {...props} />;
  return slot.many ? <ListInput {...props} /> : <SingleInput {...props} />;
}
