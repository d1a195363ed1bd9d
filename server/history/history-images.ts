import type { RowImage } from '../../db/history/revert-types.ts';
import { same } from '../../db/history/row-image.ts';

/** What nobody is shown, should it ever be in an image. */
const secret = /(password|secret|token|hash)(_|$)/u;
const silent = new Set(['version', 'created_at', 'created_by', 'updated_at', 'updated_by']);
const longest = 20_000;

/** The field of the API that a column is: `area_id` is areaId. */
export const fieldOf = (column: string): string => column.replaceAll(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

/** The column of a field. */
export const columnOf = (field: string): string => field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** A row by field, without what nobody is shown. */
export function shownImage(image: RowImage | null): Record<string, unknown> | null {
  return (
    image &&
    Object.fromEntries(Object.entries(image).flatMap(([column, value]) => (secret.test(column) && column !== 'sha256' ? [] : [[fieldOf(column), value]])))
  );
}

const written = (image: RowImage | null, column: string): string | null => {
  if (!image) return null;
  const text = JSON.stringify(image[column] ?? null);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** The fields in which two images of a row differ. */
export function fieldChanges(before: RowImage | null, after: RowImage | null): { name: string; before: string | null; after: string | null }[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const differing = columns.filter((column) => !silent.has(column) && !secret.test(column) && !same(before?.[column], after?.[column]));
  return differing.map((column) => ({ name: fieldOf(column), before: written(before, column), after: written(after, column) }));
}
