import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDecisionKind } from '../../../schema/document-import/import-job.enums.ts';
import { Comparator, TargetNature } from '../../../schema/target/target.enums.ts';
import { formatTarget } from '../../target/format-target.ts';
import type { ImportedTarget, TargetValues } from '../import-types.ts';
import { useReviewTools } from './review-context.ts';

const numbers = ['value', 'valueMax', 'baseline', 'baselineYear', 'dueYear'] as const;
const years = new Set<string>(['baselineYear', 'dueYear']);

type Words = Record<(typeof numbers)[number], string>;

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

/** The form of a target: how its value is read, until when, from where; it shows the phrase that will be printed. */
export function TargetForm({ target, onDone }: { target: ImportedTarget; onDone: () => void }) {
  const translate = useTranslate();
  const { decide, isBusy } = useReviewTools();
  const [values, setValues] = useState(() => chosenOf(target));
  const [words, setWords] = useState(wordsOf(target));
  const wrong = numbers.filter((field) => !isNumber(words[field].trim(), field));
  const typed = Object.fromEntries(numbers.map((field) => [field, words[field].trim() === '' ? null : Number(words[field])])) as Pick<
    TargetValues,
    (typeof numbers)[number]
  >;
  const isText = values.comparator === Comparator.TEXT;
  const next: TargetValues = { ...values, ...typed, valueText: values.valueText || null, nature: values.nature === '' ? null : values.nature };
  const shown = isText ? ['baseline', 'baselineYear', 'dueYear'] : numbers.filter((field) => field !== 'valueMax' || values.comparator === Comparator.RANGE);
  const save = async () => {
    if (await decide({ decisions: [{ kind: ImportDecisionKind.EDIT_TARGET, ref: target.ref, target: next }] })) onDone();
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
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 1.75, mb: 1 }}
    >
      {text('indicator')}
      <TextField
        select
        label={translate('pg.imports.field.comparator')}
        value={values.comparator}
        onChange={(event) => setValues({ ...values, comparator: event.target.value as Comparator })}
      >
        {Object.values(Comparator).map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`pg.enum.comparator.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      {isText && text('valueText')}
      {shown.map((field) => {
        const name = field as (typeof numbers)[number];
        const bad = wrong.includes(name);
        return (
          <TextField
            key={name}
            label={translate(`pg.imports.field.${name}`)}
            value={words[name]}
            error={bad}
            helperText={bad ? translate(years.has(name) ? 'pg.imports.target.year' : 'pg.imports.target.number') : undefined}
            onChange={(event) => setWords({ ...words, [name]: event.target.value })}
            slotProps={{ htmlInput: { inputMode: years.has(name) ? 'numeric' : 'decimal' } }}
          />
        );
      })}
      {!isText && text('unitOfMeasure')}
      <TextField
        select
        label={translate('pg.imports.field.nature')}
        value={values.nature}
        onChange={(event) => setValues({ ...values, nature: event.target.value as TargetNature | '' })}
      >
        <MenuItem value="">{translate('pg.common.none')}</MenuItem>
        {Object.values(TargetNature).map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`pg.enum.nature.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box role="status" sx={{ flex: 1, minWidth: 140, fontSize: '0.875rem', color: (theme) => theme.palette.figure, fontWeight: 650 }}>
          {next.indicator} {formatTarget(next, translate)}
        </Box>
        <Button
          type="submit"
          variant="contained"
          size="small"
          disabled={isBusy || wrong.length > 0 || values.indicator.trim() === ''}
          onClick={() => void save()}
        >
          {translate('ra.action.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
