import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import type { ResponsibilityReading } from '../reading.ts';

/** Where a paper says that the unit named first leads: the first of each list that gives no roles leads. */
export function leadFirst(items: { responsibilities: ResponsibilityReading[] }[]): void {
  for (const { responsibilities } of items) {
    const [first] = responsibilities;
    const isPlain = responsibilities.every(({ role }) => role === ResponsibilityRole.RESPONSIBLE);
    if (first && isPlain) first.role = ResponsibilityRole.LEAD;
  }
}
