import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RecordForm } from '../curation/RecordForm.tsx';
import { goalFields, measureFields } from './item-fields.ts';
import { SplitDialog } from './SplitDialog.tsx';
import { WordsField } from './WordsField.tsx';
import type { ItemDetail } from './workbench-types.ts';

/** The form of an item's own fields; its words can be cut in two where the cursor stands. */
export function ItemForm({ item }: { item: ItemDetail }) {
  const translate = useTranslate();
  const [cut, setCut] = useState<{ text: string; offset: number } | null>(null);
  const type = item.__typename;
  return (
    <>
      <RecordForm
        label={translate(`pg.workbench.form.${type}`)}
        task={{ type, fields: type === 'Goal' ? goalFields : measureFields, row: item, done: 'pg.workbench.saved' }}
        special={({ name }, form) => (name === 'text' ? <WordsField form={form} onSplit={(text, offset) => setCut({ text, offset })} /> : null)}
      />
      {cut && <SplitDialog item={item} text={cut.text} offset={cut.offset} onClose={() => setCut(null)} />}
    </>
  );
}
