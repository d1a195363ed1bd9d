import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import { Box, Button, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { problemInWords } from '../curation/problem-words.ts';
import type { RecordFormTools } from '../curation/use-record-form.ts';

interface Props {
  form: RecordFormTools;
  /** Splits the words where the cursor stands. */
  onSplit?: (text: string, offset: number) => void;
}

/** An item's words, and the button that cuts them in two where the cursor stands. */
export function WordsField({ form, onSplit }: Props) {
  const translate = useTranslate();
  const [cursor, setCursor] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const words = String(form.draft['text'] ?? '');
  const said = form.problems['text'];
  const canSplit = words.slice(0, cursor).trim() !== '' && words.slice(cursor).trim() !== '';
  const place = `${words.slice(Math.max(0, cursor - 4), cursor)}｜${words.slice(cursor, cursor + 4)}`;
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5 }}>
      <TextField
        label={translate('pg.curate.field.text')}
        value={words}
        multiline
        fullWidth
        minRows={3}
        maxRows={14}
        inputRef={area}
        error={said !== undefined}
        helperText={said === undefined ? undefined : problemInWords(said, translate)}
        onChange={({ target }) => form.set('text', target.value)}
        onSelect={() => setCursor(area.current?.selectionStart ?? 0)}
        slotProps={{ htmlInput: { lang: 'zh-CN' } }}
      />
      {onSplit && (
        <Button size="small" startIcon={<ContentCutOutlined />} disabled={!canSplit || form.isDirty || form.isBusy} onClick={() => onSplit(words, cursor)}>
          {canSplit ? translate('pg.imports.item.split_at', { words: place }) : translate('pg.imports.item.split')}
        </Button>
      )}
    </Box>
  );
}
