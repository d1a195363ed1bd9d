import { askSchema } from 'virtual:ask-schema';
import type { Question } from '../ask/question/question.ts';
import { typeNamed } from '../ask/reduced/ask-schema.ts';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { FilterDialog } from './FilterDialog.tsx';
import type { ListSpec } from './list-specs.ts';
import { type ListLook, plainLook } from './list-state.ts';
import type { ListState } from './use-list-state.ts';

interface Props {
  /** Which dialog is open. */
  open: 'filter' | 'columns' | null;
  spec: ListSpec;
  question: Question;
  state: ListState;
  onClose: () => void;
}

/** The dialogs in which a list is given other conditions, or other columns and another order. */
export function ListDialogs({ open, spec, question, state: { look, change }, onClose }: Props) {
  const apply = (next: Partial<ListLook>) => {
    onClose();
    change(next);
  };
  return (
    <>
      {open === 'filter' && <FilterDialog schema={askSchema} question={question} onClose={onClose} onApply={(filter) => apply({ filter })} />}
      {open === 'columns' && (
        <ColumnsDialog
          type={typeNamed(askSchema, spec.type)}
          columns={look.columns}
          sorts={look.sorts}
          usual={plainLook(spec)}
          onClose={onClose}
          onApply={apply}
        />
      )}
    </>
  );
}
