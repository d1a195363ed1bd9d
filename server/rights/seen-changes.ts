import { documentIsSeen, isWithin } from '../query/map/rights.ts';
import { readScopeOf } from '../query/rights.ts';
import type { Viewer } from '../core/context.ts';
import { mayManageAccounts } from './policy.ts';
import { ownersSql, waysToOwner } from './row-owner.ts';

const image = 'coalesce(c.after, c.before)';

/** The tables whose history is for those who work on plans. */
const openTables = Object.entries(waysToOwner)
  .filter(([, { owner }]) => owner !== 'account')
  .map(([table]) => `'${table}'`)
  .join(', ');

/** A change of a plan within a curator's bounds, of a document that they see, or of the registry. */
function withinBounds(curator: string): string {
  const owners = ownersSql({ table: 'c.table_name', rowId: 'c.row_id', image });
  const within = isWithin(curator, 'w.place_id', ' and (us.topic is null or us.topic = w.topic)');
  const document = `(case c.table_name when 'document' then c.row_id when 'section' then case when ${image} ->> 'plan_id' is null then (${image} ->> 'document_id')::uuid end end)`;
  const ofOwner = `exists (select 1 from ${owners} w where w.owner = 'registry' or w.owner = 'place' or w.owner = 'plan' and ${within})`;
  return `case when ${document} is null then ${ofOwner} else ${documentIsSeen(document, curator)} end`;
}

/** The condition under which the viewer sees a change `c` of the history; null where they see all. */
export function changeIsSeen(viewer: Viewer): string | null {
  if (mayManageAccounts(viewer)) return null;
  const { curator } = readScopeOf({ viewer, publicRead: true });
  const open = `c.table_name in (${openTables})`;
  return curator === null ? open : `${open} and ${withinBounds(curator)}`;
}
