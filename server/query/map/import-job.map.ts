import { ImportJob } from '../../../schema/document-import/import-job.type.ts';
import { mapEntity } from './entity-map.ts';

mapEntity(ImportJob, {
  table: 'import_job',
  // A draft of anything may be in an import: a curator who is bounded sees their own.
  visible: (alias, curator) => (curator === null ? 'false' : `${alias}.created_by = '${curator}'`),
  rootOrder: [],
  unrecorded: true,
});
