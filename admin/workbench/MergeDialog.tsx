import { FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConfirmChanges } from '../curation/ConfirmChanges.tsx';
import { useDebounced } from '../search/use-debounced.ts';
import { nameOf } from './outline.ts';
import { useWorkbench } from './workbench-context.ts';
import { mergeItemsMutation } from './workbench-query.ts';
import type { OutlineItem } from './workbench-types.ts';
import { clip } from '../item/clip.ts';

/** Makes one item of several: which one stays, what it will say, and everything that moves to it. */
export function MergeDialog({ items, onClose }: { items: readonly OutlineItem[]; onClose: () => void }) {
  const translate = useTranslate();
  const { operations, select, open } = useWorkbench();
  const [kept, setKept] = useState(items[0]?.id ?? '');
  const joined = useMemo(() => items.map(({ text }) => text ?? '').join(''), [items]);
  const [text, setText] = useState(joined);
  const words = useDebounced(text.trim(), 400);
  const [first] = items;
  const writes = useMemo(() => {
    const row = items.find(({ id }) => id === kept);
    if (!row) return [];
    const others = items.filter(({ id }) => id !== kept).map(({ id, version }) => ({ id, version }));
    return [{ mutation: mergeItemsMutation(row.__typename), variables: { id: row.id, version: row.version, others, text: words || null } }];
  }, [items, kept, words]);
  if (!first) return null;
  const merge = async () => {
    onClose();
    const exact = writes.map(({ mutation, variables }) => ({ mutation, variables: { ...variables, text: text.trim() || null } }));
    if (!(await operations.run(translate('pg.workbench.merged', { smart_count: items.length }), exact))) return;
    select([kept]);
    open(kept);
  };
  return (
    <ConfirmChanges
      title={translate('pg.workbench.merge_title', { smart_count: items.length })}
      hint={translate('pg.workbench.merge_hint')}
      action={translate('pg.curate.merge.action')}
      writes={writes}
      isBusy={operations.isBusy}
      onConfirm={() => void merge()}
      onClose={onClose}
    >
      <div>
        <FormLabel id="merge-kept">{translate('pg.curate.merge.kept')}</FormLabel>
        <RadioGroup aria-labelledby="merge-kept" value={kept} onChange={(_, id) => setKept(id)}>
          {items.map((item) => (
            <FormControlLabel key={item.id} value={item.id} control={<Radio size="small" />} label={clip(nameOf(item), 60)} lang="zh-CN" />
          ))}
        </RadioGroup>
      </div>
      {joined !== '' && (
        <TextField
          label={translate('pg.workbench.merged_text')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          multiline
          minRows={3}
          maxRows={10}
          slotProps={{ htmlInput: { lang: 'zh-CN' } }}
        />
      )}
    </ConfirmChanges>
  );
}
