import type { FieldSpec } from './draft.ts';

/** A value of a field as people read it: the words of a choice, the name of a record, yes or no. */
export function valueInWords(field: FieldSpec, value: string | boolean, names: Readonly<Record<string, string>>, translate: (key: string) => string): string {
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (value === '') return '—';
  if (field.kind === 'choice') return translate(`${field.words}.${value}`);
  return field.kind === 'record' ? (names[value] ?? value) : value;
}
