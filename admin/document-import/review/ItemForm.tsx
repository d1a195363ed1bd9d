import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import { Box, Button, Checkbox, FormControlLabel, ListSubheader, MenuItem, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportDecisionKind, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import type { DecisionInput, ImportedItem } from '../import-types.ts';
import { useReviewTools } from './review-context.ts';

const fieldsOf = ({ text, title, ordinal, open, type, kind }: ImportedItem) => ({ text: text ?? '', title, ordinal, open, kind: `${type} ${kind}` });

type Fields = ReturnType<typeof fieldsOf>;

/** The decision that makes the edited fields hold; null where none was edited. */
function editOf(item: ImportedItem, fields: Fields): DecisionInput | null {
  const before = fieldsOf(item);
  const [type, itemKind = ''] = fields.kind.split(' ');
  const changes = {
    ...(fields.text === before.text ? {} : { text: fields.text }),
    ...(fields.title === before.title ? {} : { title: fields.title }),
    ...(fields.ordinal === before.ordinal ? {} : { ordinal: fields.ordinal }),
    ...(fields.open === before.open ? {} : { open: fields.open }),
    ...(fields.kind === before.kind ? {} : { type: type as ImportItemType, itemKind }),
  };
  return Object.keys(changes).length > 0 ? { kind: ImportDecisionKind.EDIT, ref: item.ref, ...changes } : null;
}

function KindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  const groups = [
    { type: ImportItemType.GOAL, word: 'pg.word.goal', kinds: Object.values(GoalKind), names: 'goalKind' },
    { type: ImportItemType.MEASURE, word: 'pg.word.measure', kinds: Object.values(MeasureKind), names: 'measureKind' },
  ];
  return (
    <TextField select label={translate('pg.imports.field.kind')} value={value} onChange={({ target }) => onChange(target.value)}>
      {groups.flatMap(({ type, word, kinds, names }) => [
        <ListSubheader key={type}>{translate(word)}</ListSubheader>,
        ...kinds.map((kind) => (
          <MenuItem key={`${type} ${kind}`} value={`${type} ${kind}`}>
            {translate(`pg.enum.${names}.${kind}`)}
          </MenuItem>
        )),
      ])}
    </TextField>
  );
}

/** The form of an item's own fields; its text can be cut in two where the cursor stands. */
export function ItemForm({ item, onDone }: { item: ImportedItem; onDone: () => void }) {
  const translate = useTranslate();
  const { decide, isBusy, setDirty } = useReviewTools();
  const [fields, setFields] = useState(() => fieldsOf(item));
  const [cursor, setCursor] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const edit = editOf(item, fields);
  useEffect(() => setDirty(edit !== null), [edit, setDirty]);
  useEffect(() => () => setDirty(false), [setDirty]);
  const send = async (more: DecisionInput[]) => {
    const decisions = [...(edit ? [edit] : []), ...more];
    if (decisions.length === 0 || (await decide({ decisions }))) onDone();
  };
  const canSplit = cursor > 0 && cursor < fields.text.length;
  const note = () => setCursor(area.current?.selectionStart ?? 0);
  return (
    <Box
      component="form"
      aria-label={translate('pg.imports.item.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void send([]);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      sx={{ display: 'grid', gap: 1.5, mt: 1 }}
    >
      <TextField
        label={translate('pg.imports.field.text')}
        value={fields.text}
        multiline
        autoFocus
        minRows={3}
        maxRows={14}
        inputRef={area}
        onChange={({ target }) => setFields({ ...fields, text: target.value })}
        onSelect={note}
        slotProps={{ htmlInput: { lang: 'zh-CN' } }}
      />
      <Box>
        <Button
          size="small"
          startIcon={<ContentCutOutlined />}
          disabled={!canSplit || isBusy}
          onClick={() => void send([{ kind: ImportDecisionKind.SPLIT, ref: item.ref, offset: cursor }])}
        >
          {canSplit
            ? translate('pg.imports.item.split_at', {
                words: `${fields.text.slice(Math.max(0, cursor - 4), cursor)}｜${fields.text.slice(cursor, cursor + 4)}`,
              })
            : translate('pg.imports.item.split')}
        </Button>
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <KindField value={fields.kind} onChange={(kind) => setFields({ ...fields, kind })} />
        <TextField
          label={translate('pg.imports.field.ordinal')}
          value={fields.ordinal}
          onChange={({ target }) => setFields({ ...fields, ordinal: target.value })}
        />
      </Box>
      {fields.kind.startsWith(ImportItemType.MEASURE) && (
        <TextField label={translate('pg.imports.field.title')} value={fields.title} onChange={({ target }) => setFields({ ...fields, title: target.value })} />
      )}
      <FormControlLabel
        control={<Checkbox size="small" checked={fields.open} onChange={(_, open) => setFields({ ...fields, open })} />}
        label={translate('pg.imports.field.open')}
        sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" size="small" disabled={isBusy || !edit || fields.text.trim() === ''}>
          {translate('ra.action.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
