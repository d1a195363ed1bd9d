import { Section } from '../../../schema/section/section.type.ts';
import { mapEntity } from './entity-map.ts';
import { documentIsSeen, seenByPlan } from './rights.ts';

mapEntity(Section, {
  table: 'section',
  visible: (alias, curator) =>
    `case when ${alias}.plan_id is null then ${documentIsSeen(`${alias}.document_id`, curator)} else ${seenByPlan(alias, curator)} end`,
  order: ['position'],
  rootOrder: ['document.id', 'position'],
  searchText: (alias) => `${alias}.title || ' ' || ${alias}.text`,
  relations: {
    document: { column: 'document_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
  },
});
