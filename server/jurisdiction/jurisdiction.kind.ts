import { Jurisdiction } from '../../db/jurisdiction/jurisdiction.entity.ts';
import type { Kind, Problems, Values } from '../curation/kind.ts';

const checkJurisdiction = (row: Values): Problems =>
  typeof row['code'] === 'string' && !/^\d{6,12}$/u.test(row['code']) ? { code: 'is not a code of 6 to 12 digits' } : {};

/** Jurisdictions, as the common verbs know them. */
export const jurisdictionKind: Kind = {
  name: 'Jurisdiction',
  label: 'jurisdiction',
  entity: Jurisdiction,
  filled: ['name', 'shortName'],
  check: checkJurisdiction,
};
