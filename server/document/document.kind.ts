import { Document } from '../../db/document/document.entity.ts';
import type { Kind } from '../curation/kind.ts';

/** Documents, as the common verbs know them. */
export const documentKind: Kind = { name: 'Document', label: 'document', entity: Document, filled: ['title'] };
