import type { Em } from '../../db/orm.ts';
import { notFound } from '../core/errors.ts';
import { mapNamed } from '../query/map/entity-map.ts';
import { readScopeOf } from '../query/rights.ts';
import { writerOf } from './writers.ts';

/** Whether whoever writes with a unit of work sees a row of a type. */
export async function isSeen(em: Em, type: string, id: string): Promise<boolean> {
  const [viewer, entity] = [writerOf(em), mapNamed(type)];
  if (!viewer || !entity?.visible) return true;
  const scope = readScopeOf({ viewer, publicRead: true });
  if (scope.all) return true;
  const rows: unknown[] = await em.execute(`select 1 from ${entity.table} t where t.id = ? and ${entity.visible('t', scope.curator)}`, [id]);
  return rows.length > 0;
}

/** Answers as if there were no such row where whoever writes does not see it: a guessed id tells nothing. */
export async function refuseUnseen(em: Em, type: string, id: string): Promise<void> {
  if (!(await isSeen(em, type, id))) throw notFound(type.replaceAll(/(?<=[a-z])[A-Z]/gu, ' $&').toLowerCase(), id);
}
