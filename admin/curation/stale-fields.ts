import type { Draft, FieldSpec } from './draft.ts';

/** Whose value of a field is to hold. */
export type Side = 'mine' | 'theirs';

/** A field on which two versions of a record do not agree. */
export interface StaleField {
  field: FieldSpec;
  base: string | boolean;
  mine: string | boolean;
  theirs: string | boolean;
  /** Whose value stands unless somebody chooses: the one who changed it; null where both did. */
  side: Side | null;
}

/** Sets two versions of a record, which both come from a third, side by side: the fields on which they do not agree. */
export function staleFields(fields: readonly FieldSpec[], base: Draft, mine: Draft, theirs: Draft): StaleField[] {
  return fields.flatMap((field) => {
    const [was, my, their] = [base, mine, theirs].map((draft) => draft[field.name] ?? '') as [string | boolean, string | boolean, string | boolean];
    if (my === their) return [];
    const side: Side | null = my === was ? 'theirs' : their === was ? 'mine' : null;
    return [{ field, base: was, mine: my, theirs: their, side }];
  });
}

/** What holds in the end: the others' version with what was chosen of mine in it. */
export const settled = (found: readonly StaleField[], sides: Readonly<Record<string, Side | undefined>>, theirs: Draft, mine: Draft): Draft => ({
  ...theirs,
  ...Object.fromEntries(found.filter(({ field, side }) => (sides[field.name] ?? side) === 'mine').map(({ field }) => [field.name, mine[field.name] ?? ''])),
});
