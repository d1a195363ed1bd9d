import { Document } from '../../../schema/document/document.type.ts';
import { mapEntity } from './entity-map.ts';
import { documentIsSeen } from './rights.ts';

mapEntity(Document, {
  table: 'document',
  visible: (alias, curator) => documentIsSeen(`${alias}.id`, curator),
  relations: {
    jurisdiction: { column: 'jurisdiction_id', sameRights: true },
    plans: { by: 'document_id', order: ['position'], usual: 2 },
    sections: { by: 'document_id', order: ['position'], usual: 50 },
  },
});
