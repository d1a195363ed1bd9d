import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';

/** Roles from the most to the least answerable. */
export const roleOrder = [ResponsibilityRole.LEAD, ResponsibilityRole.RESPONSIBLE, ResponsibilityRole.PARTICIPATING, ResponsibilityRole.COOPERATING];
