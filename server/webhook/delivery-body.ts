import type { Em } from '../../db/orm.ts';

/** What is told of a change set: facts to ask the API with, none of its texts. */
export interface DeliveryBody {
  type: 'changeSet';
  timestamp: string;
  data: { changeSetId: string; kind: string; actor: string; reason: string | null; planIds: string[]; changes: Record<string, number> };
}

interface ChangeSetRow extends Omit<DeliveryBody['data'], 'changeSetId'> {
  at: Date;
}

/** The body of a delivery: who did what when, in which plans, and how many rows of which tables. */
export async function deliveryBody(em: Em, changeSetId: string): Promise<DeliveryBody | null> {
  const [row]: ChangeSetRow[] = await em.execute(
    `select at, kind, actor_name as actor, reason, coalesce(plangraph_plans_of(id), '{}') as "planIds",
       (select coalesce(jsonb_object_agg(table_name, count), '{}') from (select table_name, count(distinct row_id)::int from change where change_set_id = s.id group by 1) c) as changes
     from change_set s where id = ?`,
    [changeSetId],
  );
  if (!row) return null;
  const { at, ...facts } = row;
  return { type: 'changeSet', timestamp: new Date(at).toISOString(), data: { changeSetId, ...facts } };
}
