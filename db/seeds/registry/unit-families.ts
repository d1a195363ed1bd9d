import { departments } from './departments.ts';
import { massOrganizations } from './mass-organizations.ts';
import { partyAndState } from './party-and-state.ts';
import type { UnitFamilySeed } from './unit-family.seed.ts';
import { verticalAgencies } from './vertical-agencies.ts';

/** Every family the registry starts with. */
export const unitFamilySeeds: UnitFamilySeed[] = [...partyAndState, ...massOrganizations, ...departments, ...verticalAgencies];
