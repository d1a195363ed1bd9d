/** Whether the bounds of a curator reach a place: given the column with its id and, for plans, the condition on the bounds' topic. */
export const isWithin = (curator: string, placeId: string, topic: string): string =>
  `exists (select 1 from user_scope us left join jurisdiction uj on uj.id = us.jurisdiction_id where us.user_id = '${curator}'${topic} and (us.jurisdiction_id is null or exists (select 1 from jurisdiction pj where pj.id = ${placeId} and starts_with(pj.path, uj.path))))`;

/** A plan is seen when it is published, or within the bounds of the curator who asks. */
export const planIsSeen = (alias: string, curator: string | null): string => {
  const published = `${alias}.status = 'PUBLISHED'`;
  return curator === null
    ? published
    : `(${published} or ${isWithin(curator, `${alias}.jurisdiction_id`, ` and (us.topic is null or us.topic = ${alias}.topic)`)})`;
};

/** A row is seen when its plan is. */
export const seenByPlan = (alias: string, curator: string | null): string =>
  `exists (select 1 from plan vp where vp.id = ${alias}.plan_id and ${planIsSeen('vp', curator)})`;

/** A document is seen when one of its plans is; one that has none, when its place is within the curator's bounds. */
export function documentIsSeen(id: string, curator: string | null): string {
  const byPlan = `exists (select 1 from plan vp where vp.document_id = ${id} and ${planIsSeen('vp', curator)})`;
  if (curator === null) return byPlan;
  const byPlace = `exists (select 1 from document vd where vd.id = ${id} and ${isWithin(curator, 'vd.jurisdiction_id', '')} and not exists (select 1 from plan vp where vp.document_id = vd.id))`;
  return `(${byPlan} or ${byPlace})`;
}
