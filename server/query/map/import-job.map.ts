import { ImportJob } from '../../../schema/document-import/import-job.type.ts';
import { mapEntity } from './entity-map.ts';

mapEntity(ImportJob, { table: 'import_job', visible: () => 'false', rootOrder: [], unrecorded: true });
