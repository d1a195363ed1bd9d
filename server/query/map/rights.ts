/** A row is seen when its plan is published. */
export const planIsPublished = (alias: string): string => `exists (select 1 from plan vp where vp.id = ${alias}.plan_id and vp.status = 'PUBLISHED')`;

/** A document is seen when one of its plans is published. */
export const documentIsSeen = (id: string): string => `exists (select 1 from plan vp where vp.document_id = ${id} and vp.status = 'PUBLISHED')`;
