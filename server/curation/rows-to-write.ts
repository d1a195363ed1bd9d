import { LockMode } from '@mikro-orm/core';
import type { Em } from '../../db/orm.ts';
import { badInput, notFound } from '../core/errors.ts';
import { isUuid } from '../core/ids.ts';
import { refuseStale } from '../core/write.ts';
import { refuseUnseen } from '../rights/refuse-unseen.ts';
import type { CuratedRow, Kind } from './kind.ts';

/** A row, at the version in which the client read it. */
export interface RowVersion {
  id: string;
  version: number;
}

const mostRows = 500;

/** Refuses a list of rows that is too long or names one twice. */
export function checkNamed(rows: readonly RowVersion[]): void {
  if (rows.length > mostRows) throw badInput(`At most ${mostRows} rows can be written at once.`, { rows: `are more than ${mostRows}` });
  const twice = rows.find(({ id }, place) => rows.findIndex((other) => other.id.toLowerCase() === id.toLowerCase()) < place);
  if (twice) throw badInput(`The row ${twice.id} is named twice.`, { rows: `name ${twice.id} twice` });
}

/** A row that is to be written, held against others and at the version that the client has read. */
export async function rowToWrite(em: Em, kind: Kind, { id, version }: RowVersion): Promise<CuratedRow> {
  const row = isUuid(id) ? await em.findOne(kind.entity, id, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!row) throw notFound(kind.label, id);
  await refuseUnseen(em, kind.name, row.id);
  refuseStale(row, version);
  return row;
}

/** Several rows that are to be written; locked in the order of their ids, so that two who want the same do not wait for each other. */
export async function rowsToWrite(em: Em, kind: Kind, rows: readonly RowVersion[]): Promise<CuratedRow[]> {
  checkNamed(rows);
  const found = new Map<string, CuratedRow>();
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) found.set(row.id, await rowToWrite(em, kind, row));
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}
