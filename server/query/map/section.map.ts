import { Section } from '../../../schema/section/section.type.ts';
import { mapEntity } from './entity-map.ts';
import { documentIsSeen, planIsPublished } from './rights.ts';

mapEntity(Section, {
  table: 'section',
  visible: (alias) => `case when ${alias}.plan_id is null then ${documentIsSeen(`${alias}.document_id`)} else ${planIsPublished(alias)} end`,
  order: ['position'],
  rootOrder: ['document.id', 'position'],
  searchText: (alias) => `${alias}.title || ' ' || ${alias}.text`,
  relations: {
    document: { column: 'document_id', sameRights: true },
    plan: { column: 'plan_id', sameRights: true },
  },
});
