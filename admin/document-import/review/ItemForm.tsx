import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import { Box, Button, Checkbox, FormControlLabel, ListSubheader, MenuItem, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { GoalKind } from '../../../schema/goal/goal.enums.ts';
import { ImportDecisionKind, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import type { DecisionInput, ImportedItem } from '../import-types.ts';
import { useDirty, useReviewTools } from './review-context.ts';
import { SaveButtons } from './SaveButtons.tsx';

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

interface WordsProps {
  value: string;
  onChange: (value: string) => void;
  onSplit: (offset: number) => void;
  isBusy: boolean;
}

/** An item's words, and the button that cuts them in two where the cursor stands. */
function WordsField({ value, onChange, onSplit, isBusy }: WordsProps) {
  const translate = useTranslate();
  const [cursor, setCursor] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const canSplit = cursor > 0 && cursor < value.length;
  const place = `${value.slice(Math.max(0, cursor - 4), cursor)}｜${value.slice(cursor, cursor + 4)}`;
  return (
    <>
      <TextField
        label={translate('pg.imports.field.text')}
        value={value}
        multiline
        autoFocus
        minRows={3}
        maxRows={14}
        inputRef={area}
        onChange={({ target }) => onChange(target.value)}
        onSelect={() => setCursor(area.current?.selectionStart ?? 0)}
        slotProps={{ htmlInput: { lang: 'zh-CN' } }}
      />
      <Box>
        <Button size="small" startIcon={<ContentCutOutlined />} disabled={!canSplit || isBusy} onClick={() => onSplit(cursor)}>
          {canSplit ? translate('pg.imports.item.split_at', { words: place }) : translate('pg.imports.item.split')}
        </Button>
      </Box>
    </>
  );
}

/** The form of an item's own fields; its text can be cut in two where the cursor stands. */
export function ItemForm({ item, onDone }: { item: ImportedItem; onDone: () => void }) {
  const translate = useTranslate();
  const { decide, isBusy } = useReviewTools();
  const [fields, setFields] = useState(() => fieldsOf(item));
  const edit = editOf(item, fields);
  useDirty(edit !== null);
  const send = async (more: DecisionInput[]) => {
    const decisions = [...(edit ? [edit] : []), ...more];
    if (decisions.length === 0 || (await decide({ decisions }))) onDone();
  };
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
      <WordsField
        value={fields.text}
        onChange={(text) => setFields({ ...fields, text })}
        onSplit={(offset) => void send([{ kind: ImportDecisionKind.SPLIT, ref: item.ref, offset }])}
        isBusy={isBusy}
      />
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
        <SaveButtons canSave={edit !== null && fields.text.trim() !== ''} onCancel={onDone} />
      </Box>
    </Box>
  );
}
