import type { Selecting } from './use-selection.ts';
import { useListText } from './list-text.ts';
import type { WordedRow } from './row-words.ts';

interface Props {
  worded: WordedRow;
  isSelected: boolean;
  onToggle: Selecting['toggle'];
}

/** The box that selects a row. */
export function RowTick({ worded: { row, label }, isSelected, onToggle }: Props) {
  const { t } = useListText();
  return (
    <label className="tick">
      <input type="checkbox" checked={isSelected} onChange={() => onToggle(row, label)} aria-label={t('select', { what: label })} />
    </label>
  );
}
