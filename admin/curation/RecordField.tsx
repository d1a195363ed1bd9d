import { Checkbox, FormControlLabel, FormHelperText, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldSpec } from './draft.ts';
import { problemInWords } from './problem-words.ts';
import { RecordPicker, type PickerSource } from './RecordPicker.tsx';
import type { RecordFormTools } from './use-record-form.ts';

interface Props {
  field: FieldSpec;
  form: Pick<RecordFormTools, 'draft' | 'set' | 'names' | 'name' | 'problems'>;
  /** Where its records are found, where it refers to one. */
  source?: PickerSource<never> | undefined;
}

interface Inner extends Props {
  problem: string | undefined;
}

function Flag({ field: { name, label }, form, problem }: Inner) {
  const translate = useTranslate();
  return (
    <div>
      <FormControlLabel
        control={<Checkbox size="small" checked={form.draft[name] === true} onChange={(_, ticked) => form.set(name, ticked)} />}
        label={translate(label)}
        sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
      />
      {problem && <FormHelperText error>{problem}</FormHelperText>}
    </div>
  );
}

function Reference({ field: { name, label, required }, form, problem, source }: Inner) {
  const translate = useTranslate();
  const id = String(form.draft[name] ?? '');
  if (!source) return null;
  return (
    <RecordPicker
      key={`${name} ${id}`}
      label={translate(label)}
      source={source}
      required={required}
      problem={problem}
      value={id === '' ? null : { id, name: form.names[id] ?? id }}
      onChange={(choice) => {
        if (choice) form.name(choice.id, choice.name);
        form.set(name, choice?.id ?? '');
      }}
    />
  );
}

function Words({ field, form, problem }: Inner) {
  const translate = useTranslate();
  const { name, label, kind, choices, words, required = false, hint, chinese } = field;
  const isChoice = kind === 'choice';
  const modes: Record<string, string> = { number: 'decimal', year: 'numeric' };
  return (
    <TextField
      label={translate(label)}
      value={form.draft[name] ?? ''}
      required={required}
      error={problem !== undefined}
      helperText={problem ?? (hint ? translate(hint) : undefined)}
      onChange={({ target }) => form.set(name, target.value)}
      {...(isChoice && { select: true })}
      {...(kind === 'long' && { multiline: true, minRows: 3, maxRows: 14 })}
      {...(kind === 'date' && { type: 'date' })}
      slotProps={{
        htmlInput: { ...(chinese && { lang: 'zh-CN' }), ...(modes[kind] && { inputMode: modes[kind] }) },
        ...(kind === 'date' && { inputLabel: { shrink: true } }),
      }}
    >
      {choices?.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {choice === '' ? translate('pg.common.none') : translate(`${words}.${choice}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** One field of a record, as its kind wants to be typed in; what is wrong with it stands below it. */
export function RecordField({ field, form, source }: Props) {
  const translate = useTranslate();
  const said = form.problems[field.name];
  const problem = !said ? undefined : problemInWords(said, translate);
  if (field.kind === 'flag') return <Flag field={field} form={form} problem={problem} />;
  if (field.kind === 'record') return <Reference field={field} form={form} problem={problem} source={source} />;
  return <Words field={field} form={form} problem={problem} />;
}
