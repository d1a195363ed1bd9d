import { useGraphql } from '../providers/use-graphql.ts';
import { type Choice, type PickerSource, RecordPicker } from './RecordPicker.tsx';

interface Props<T> {
  label: string;
  /** The chosen record; empty where none is. */
  id: string;
  /** Asks for `named: { id name }` by `$id`. */
  nameQuery: string;
  source: PickerSource<T>;
  onChange: (id: string) => void;
  /** What no choice means. */
  none?: string;
}

/** Takes a record where only its id is kept, such as in an address. */
export function IdPicker<T>({ label, id, nameQuery, source, onChange, none }: Props<T>) {
  const { data } = useGraphql<{ named: Choice | null }>(nameQuery, { id }, { enabled: id !== '' });
  const chosen = (id !== '' && data?.named) || null;
  return (
    <RecordPicker
      key={chosen?.id ?? ''}
      label={label}
      source={source}
      value={chosen && { id: chosen.id, name: chosen.name }}
      onChange={(choice) => onChange(choice?.id ?? '')}
      {...(none === undefined ? {} : { placeholder: none })}
    />
  );
}
