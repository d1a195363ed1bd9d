import type { Em } from '../../db/orm.ts';
import type { ChangeAction } from '../../schema/history/history.enums.ts';
import { forbidden } from '../core/errors.ts';
import { type Actor, isUnbounded, mayPublish, mayWrite, type Owner } from './policy.ts';
import { ownersSql, waysToOwner } from './row-owner.ts';

/**
 * What a write may do to the registry besides: an import enters what its plans name (units of other places, indicators) where that is not there yet,
 * and undoing an import takes away what it has entered.
 */
export type RegistryException = ChangeAction.CREATE | ChangeAction.DELETE | null;

/** What a change set touches, as far as rights go. */
interface Touched {
  table: string;
  action: ChangeAction;
  owner: Owner | null;
  path: string | null;
  topic: string | null;
  place: string | null;
}

const touchedSql = `
  select distinct c.table_name as "table", c.action, w.owner, j.path, w.topic, j.name as place
  from change c cross join lateral (values (c.before), (c.after)) i(image)
  left join lateral ${ownersSql({ table: 'c.table_name', rowId: 'c.row_id', image: 'i.image' })} w on true
  left join jurisdiction j on j.id = w.place_id
  where c.change_set_id = ? and i.image is not null`;

/** For whom only the kinds of rows matter, not whose they are. */
async function touchedTables(em: Em, changeSetId: string): Promise<Touched[]> {
  const rows: Pick<Touched, 'table' | 'action'>[] = await em.execute('select distinct table_name as "table", action from change where change_set_id = ?', [
    changeSetId,
  ]);
  const ownerOf = (table: string): Owner => (waysToOwner[table]?.owner === 'account' || !waysToOwner[table] ? 'account' : 'registry');
  return rows.map((row) => ({ ...row, owner: ownerOf(row.table), path: null, topic: null, place: null }));
}

const publishedSql = `
  select count(*)::int as count from change where change_set_id = ? and table_name = 'plan'
  and coalesce(before ->> 'status', 'DRAFT') is distinct from coalesce(after ->> 'status', 'DRAFT')`;

const isExcepted = ({ action, owner }: Touched, exception: RegistryException): boolean => action === exception && (owner === 'registry' || owner === 'place');

function refusal({ table, place, topic }: Touched): Error {
  const where = place === null ? '' : ` of ${place}${topic === null ? '' : ` (${topic})`}`;
  return forbidden(`Your rights do not reach this ${table.replaceAll('_', ' ')}${where}. 您的权限范围不包括该内容。`);
}

/**
 * Refuses a change set that touches what its author may not write: every row as it was and as it is to be, whichever verb has written it.
 * To be called inside the transaction, when all is written.
 */
export async function refuseBeyondRights(em: Em, actor: Actor, changeSetId: string, exception: RegistryException = null): Promise<void> {
  if (!mayPublish(actor)) {
    const [published]: { count: number }[] = await em.execute(publishedSql, [changeSetId]);
    if (published?.count !== 0) throw forbidden('You may not publish or archive plans. 您没有发布和归档规划的权限。');
  }
  const touched = isUnbounded(actor) ? await touchedTables(em, changeSetId) : await em.execute<Touched[]>(touchedSql, [changeSetId]);
  const beyond = touched.find((row) => !isExcepted(row, exception) && (row.owner === null || !mayWrite(actor, { ...row, owner: row.owner })));
  if (beyond) throw refusal(beyond);
}
