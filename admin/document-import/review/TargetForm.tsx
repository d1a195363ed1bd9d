import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Comparator, TargetNature } from '../../../schema/target/target.enums.ts';
import { formatTarget } from '../../target/format-target.ts';
import type { DecisionInput, TargetValues } from '../import-types.ts';
import { useDirty, useReviewTools } from './review-context.ts';
import { SaveButtons } from './SaveButtons.tsx';

const numbers = ['value', 'valueMax', 'baseline', 'baselineYear', 'dueYear'] as const;
const years = new Set<string>(['baselineYear', 'dueYear']);

type NumberName = (typeof numbers)[number];
type Words = Record<NumberName, string>;

const wordsOf = (target: TargetValues): Words =>
  Object.fromEntries(numbers.map((field) => [field, target[field] === null ? '' : String(target[field])])) as Words;
const chosenOf = ({ indicator, comparator, valueText, unitOfMeasure, nature }: TargetValues) => ({
  indicator,
  comparator,
  valueText: valueText ?? '',
  unitOfMeasure,
  nature: (nature ?? '') as TargetNature | '',
});
const isNumber = (words: string, field: string): boolean =>
  words === '' || (Number.isFinite(Number(words)) && (!years.has(field) || /^(19|20)\d\d$/.test(words)));

function NumberField({ field, words, onChange }: { field: NumberName; words: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  const isYear = years.has(field);
  const bad = !isNumber(words.trim(), field);
  return (
    <TextField
      label={translate(`pg.imports.field.${field}`)}
      value={words}
      error={bad}
      helperText={bad ? translate(isYear ? 'pg.imports.target.year' : 'pg.imports.target.number') : undefined}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { inputMode: isYear ? 'numeric' : 'decimal' } }}
    />
  );
}

interface ChoiceProps {
  field: 'comparator' | 'nature';
  value: string;
  /** The values of the enum; an empty one stands for none. */
  choices: string[];
  onChange: (value: string) => void;
}

function ChoiceField({ field, value, choices, onChange }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField select label={translate(`pg.imports.field.${field}`)} value={value} onChange={({ target }) => onChange(target.value)}>
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {translate(choice === '' ? 'pg.common.none' : `pg.enum.${field}.${choice}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface FormProps {
  target: TargetValues;
  /** The decision that makes the values hold. */
  decisionOf: (values: TargetValues) => DecisionInput;
  onDone: () => void;
}

/** What is typed into the form, what it makes of the target, and which numbers are no numbers. */
function useTargetForm(target: TargetValues) {
  const [values, setValues] = useState(() => chosenOf(target));
  const [words, setWords] = useState(wordsOf(target));
  useDirty(JSON.stringify([values, words]) !== JSON.stringify([chosenOf(target), wordsOf(target)]));
  const wrong = numbers.filter((field) => !isNumber(words[field].trim(), field));
  const typed = Object.fromEntries(numbers.map((field) => [field, words[field].trim() === '' ? null : Number(words[field])])) as Pick<TargetValues, NumberName>;
  const isText = values.comparator === Comparator.TEXT;
  const next: TargetValues = { ...values, ...typed, valueText: values.valueText || null, nature: values.nature === '' ? null : values.nature };
  const shown: NumberName[] = isText
    ? ['baseline', 'baselineYear', 'dueYear']
    : numbers.filter((field) => field !== 'valueMax' || values.comparator === Comparator.RANGE);
  return { values, setValues, words, setWords, wrong, isText, next, shown };
}

/** The form of a target: how its value is read, until when, from where; it shows the phrase that will be printed. */
export function TargetForm({ target, decisionOf, onDone }: FormProps) {
  const translate = useTranslate();
  const { decide } = useReviewTools();
  const { values, setValues, words, setWords, wrong, isText, next, shown } = useTargetForm(target);
  const save = async () => {
    if (await decide({ decisions: [decisionOf(next)] })) onDone();
  };
  const text = (field: 'indicator' | 'unitOfMeasure' | 'valueText') => (
    <TextField
      label={translate(`pg.imports.field.${field}`)}
      value={values[field]}
      onChange={(event) => setValues({ ...values, [field]: event.target.value })}
    />
  );
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 1.75, mb: 1 }}
    >
      {text('indicator')}
      <ChoiceField
        field="comparator"
        value={values.comparator}
        choices={Object.values(Comparator)}
        onChange={(comparator) => setValues({ ...values, comparator: comparator as Comparator })}
      />
      {isText && text('valueText')}
      {shown.map((field) => (
        <NumberField key={field} field={field} words={words[field]} onChange={(value) => setWords({ ...words, [field]: value })} />
      ))}
      {!isText && text('unitOfMeasure')}
      <ChoiceField
        field="nature"
        value={values.nature}
        choices={['', ...Object.values(TargetNature)]}
        onChange={(nature) => setValues({ ...values, nature: nature as TargetNature | '' })}
      />
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box role="status" sx={{ flex: 1, minWidth: 140, fontSize: '0.875rem', color: (theme) => theme.palette.figure, fontWeight: 650 }}>
          {next.indicator} {formatTarget(next, translate)}
        </Box>
        <SaveButtons
          canSave={wrong.length === 0 && values.indicator.trim() !== '' && (isText ? Boolean(values.valueText) : next.value !== null)}
          onCancel={onDone}
        />
      </Box>
    </Box>
  );
}
