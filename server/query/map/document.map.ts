import { Document, DocumentPart } from '../../../schema/document/document.type.ts';
import { mapEntity } from './entity-map.ts';
import { documentIsSeen } from './rights.ts';

/** The files of documents that were put together from several. */
const partRows = `(
  select d.id as document_id, x."fileName" as file_name, x.format, x.start as span_start, x."end" as span_end
  from document d cross join lateral jsonb_to_recordset(d.parts) as x("fileName" text, format text, start int, "end" int)
)`;

mapEntity(Document, {
  table: 'document',
  visible: (alias, curator) => documentIsSeen(`${alias}.id`, curator),
  relations: {
    jurisdiction: { column: 'jurisdiction_id', sameRights: true },
    plans: { by: 'document_id', order: ['position'], usual: 2 },
    sections: { by: 'document_id', order: ['position'], usual: 50 },
  },
  lists: { parts: { source: partRows, parent: 'document_id', order: 'span_start', usual: 1, limit: 100, target: () => DocumentPart } },
});

mapEntity(DocumentPart, { table: '' });
