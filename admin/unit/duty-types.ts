import type { InvolvementVia, ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';

/** Who holds a responsibility. */
export interface Holder {
  id: string;
  name: string;
  shortName?: string;
}

/** A responsibility as the console shows it: a role, held by a unit or by a group of units. */
export interface Duty {
  id: string;
  role: ResponsibilityRole;
  asWritten: string | null;
  position: number;
  unit: (Holder & { shortName: string }) | null;
  group: Holder | null;
}

/** The fields of `Duty`. */
export const dutyFields = 'id role asWritten position unit { id name shortName } group { id name }';

/** How an item involves a unit or a family. */
export interface Involvement {
  role: ResponsibilityRole | null;
  via: InvolvementVia;
  unit: { id: string; shortName: string; name: string } | null;
  family: { id: string; code: string } | null;
  through: { id: string; name: string } | null;
}

/** The fields of `Involvement`. */
export const involvementFields = 'role via unit { id name shortName } family { id code } through { id name }';
