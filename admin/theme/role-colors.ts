import type { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';

/** Words, ground and line of one role's chips; words on ground have a contrast of at least 4.5. */
export interface RoleColor {
  text: string;
  ground: string;
  line: string;
}

/** The colours of all roles. */
export type RoleColors = Record<ResponsibilityRole, RoleColor>;

/** By day. */
export const lightRoles: RoleColors = {
  LEAD: { text: '#8f3418', ground: '#fcefe9', line: '#eec4b3' },
  RESPONSIBLE: { text: '#1d4f73', ground: '#eaf2f8', line: '#bfd6e7' },
  PARTICIPATING: { text: '#2b6043', ground: '#e9f4ed', line: '#bcdcc8' },
  COOPERATING: { text: '#574583', ground: '#f1eef8', line: '#d2c8e6' },
};

/** By night. */
export const darkRoles: RoleColors = {
  LEAD: { text: '#f6b79f', ground: '#3a231b', line: '#6d3d2c' },
  RESPONSIBLE: { text: '#a8d0ee', ground: '#1b2d3b', line: '#33546d' },
  PARTICIPATING: { text: '#a3d9b7', ground: '#1b3024', line: '#345c45' },
  COOPERATING: { text: '#cbbdf0', ground: '#2a2440', line: '#4c4275' },
};
