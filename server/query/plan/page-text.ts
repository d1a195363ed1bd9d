import { writeCursor } from '../sql/cursor.ts';
import type { OrderKey } from '../sql/order.ts';
import type { Page } from '../sql/page.ts';

/** The rows of one page, in order, with what is known of the list around them. */
export interface PageRows<R> {
  rows: R[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** Cuts the one row that was read too much and turns a page that was read backward. */
export function cutPage<R>(page: Page, read: readonly R[]): PageRows<R> {
  const more = read.length > page.size;
  const rows = more ? read.slice(0, page.size) : [...read];
  if (!page.backward) return { rows, hasNextPage: more, hasPreviousPage: page.after !== null || page.offset > 0 };
  return { rows: rows.toReversed(), hasNextPage: page.before !== null, hasPreviousPage: more };
}

/** The cursor of a row, which ends in the values it is sorted by. */
export const cursorOf = (keys: readonly OrderKey[], row: readonly unknown[]): string => writeCursor(keys, row.slice(row.length - keys.length));
