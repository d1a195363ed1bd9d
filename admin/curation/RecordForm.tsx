import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Draft, FieldSpec } from './draft.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { RecordField } from './RecordField.tsx';
import type { PickerSource } from './RecordPicker.tsx';
import { StaleDialog } from './StaleDialog.tsx';
import type { FormTask } from './use-form-draft.ts';
import { useRecordForm, type RecordFormTools } from './use-record-form.ts';

interface Props {
  /** What the form is called. */
  label: string;
  task: FormTask;
  /** Where records are found, by field. */
  sources?: Readonly<Record<string, PickerSource<never>>>;
  /** The fields that are shown for what is typed; all where nothing is given. */
  shown?: (draft: Draft) => readonly string[];
  /** A field in a form of its own instead of the usual one. */
  special?: (field: FieldSpec, form: RecordFormTools) => ReactNode;
  /** What stands above the buttons, e.g. what will be printed. */
  children?: (form: RecordFormTools) => ReactNode;
  /** Closes a form that can be closed. */
  onClose?: () => void;
  /** What the button that saves is called. */
  save?: string;
}

/** A form on one record: its fields, what is wrong at each, saving by button or Ctrl+S, and the dialog for two versions. */
export function RecordForm({ label, task, sources, shown, special, children, onClose, save = 'ra.action.save' }: Props) {
  const translate = useTranslate();
  const form = useRecordForm(task);
  const names = shown?.(form.draft);
  const fields = names ? task.fields.filter(({ name }) => names.includes(name)) : task.fields;
  return (
    <Box
      component="form"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
      sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}
    >
      {fields.map((field) => (
        <Box key={field.name} sx={{ display: 'grid', minWidth: 0, gridColumn: field.wide || field.kind === 'long' ? '1 / -1' : 'auto' }}>
          {special?.(field, form) ?? <RecordField field={field} form={form} source={sources?.[field.name]} />}
        </Box>
      ))}
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1.25 }}>
        {children?.(form)}
        <FieldErrors problems={form.problems} fields={fields} />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button type="submit" variant="contained" size="small" disabled={form.isBusy || (task.row !== null && !form.isDirty)}>
            {translate(save)}
          </Button>
          {(onClose || form.isDirty) && (
            <Button
              size="small"
              onClick={() => {
                form.reset();
                onClose?.();
              }}
            >
              {translate(onClose ? 'ra.action.cancel' : 'pg.curate.reset')}
            </Button>
          )}
          {form.isDirty && task.row && (
            <Typography variant="caption" role="status" sx={{ color: 'secondary.main' }}>
              {translate('pg.curate.dirty')}
            </Typography>
          )}
        </Box>
      </Box>
      {form.stale && <StaleDialog stale={form.stale} names={form.names} onSettle={(sides, own) => void form.settle(sides, own)} onClose={form.unsettle} />}
    </Box>
  );
}
