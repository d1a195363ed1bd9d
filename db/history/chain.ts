import { createHash } from 'node:crypto';
import type { Em } from '../orm.ts';

/** Where the history is no longer what was written, and what is wrong there. */
export interface ChainBreak {
  position: number | null;
  changeSetId: string | null;
  reason: string;
}

/** What walking the history came to. */
export interface ChainReport {
  /** How many change sets were found to be as they were sealed. */
  count: number;
  /** The hash of the last of them: whoever has it written down can tell later that nothing up to it has gone. */
  head: string | null;
  break: ChainBreak | null;
}

interface Link {
  position: string;
  changeSetId: string;
  hash: string;
  content: string | null;
}

const pageSize = 100;

/** The content is worked out here, not by the database's own function: that could have been changed with the rest. */
const linksSql = `
  select l.position::text as position, l.change_set_id as "changeSetId", l.hash, encode(sha256(convert_to(
    jsonb_build_array(s.id, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), s.actor_id, s.actor_name, s.kind, s.reason, s.request_id)::text
    || coalesce((
      select string_agg(encode(sha256(convert_to(jsonb_build_array(c.id, c.table_name, c.row_id, c.action, c.before, c.after)::text, 'UTF8')), 'hex'), '' order by c.id)
      from change c where c.change_set_id = s.id
    ), ''), 'UTF8')), 'hex') as content
  from history_seal l left join change_set s on s.id = l.change_set_id
  where l.position > ? order by l.position limit ${pageSize}`;

const looseSql = `
  select s.id as "changeSetId", 'a change set is not sealed' as reason from change_set s where not exists (select 1 from history_seal l where l.change_set_id = s.id)
  union all
  select c.change_set_id, 'a change is of no change set' from change c where not exists (select 1 from change_set s where s.id = c.change_set_id)
  limit 1`;

const hashOf = (before: string, content: string): string => createHash('sha256').update(before).update(content).digest('hex');

async function* linksOf(em: Em): AsyncGenerator<Link> {
  let last = '0';
  for (;;) {
    const links: Link[] = await em.execute(linksSql, [last]);
    yield* links;
    if (links.length < pageSize) return;
    last = links.at(-1)?.position ?? last;
  }
}

function problemOf({ position, content, hash }: Link, expected: number, before: string): string | null {
  if (Number(position) !== expected) return `the change set sealed as number ${expected} is missing`;
  if (content === null) return 'its change set is missing';
  return hashOf(before, content) === hash ? null : 'it is not what was sealed: it, one of its changes or the seal before it has been altered';
}

/**
 * Walks the whole history and reports the first place where it is no longer what was written; a few rows at a time, however long it is.
 * What was cut off at the end shows only to whoever has written down a head: `head` must be found on the way.
 */
export async function verifyHistory(em: Em, head: string | null = null): Promise<ChainReport> {
  let [count, before, isHeadFound] = [0, '', head === null];
  const broken = (position: number | null, changeSetId: string | null, reason: string): ChainReport => ({
    count,
    head: before || null,
    break: { position, changeSetId, reason },
  });
  for await (const link of linksOf(em)) {
    const problem = problemOf(link, count + 1, before);
    if (problem !== null) return broken(count + 1, link.changeSetId, problem);
    count += 1;
    before = link.hash;
    isHeadFound ||= link.hash === head;
  }
  const [loose]: { changeSetId: string; reason: string }[] = await em.execute(looseSql);
  if (loose) return broken(null, loose.changeSetId, loose.reason);
  return isHeadFound
    ? { count, head: before || null, break: null }
    : broken(null, null, `the head ${head ?? ''} is not in the history: its end has been cut off or rewritten`);
}
