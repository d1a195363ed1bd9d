/** What is the matter with two figures of one indicator and year. */
export enum TargetConflictReason {
  EXCLUDING = 'EXCLUDING',
  DIFFERENT = 'DIFFERENT',
  LOOSER = 'LOOSER',
  STRICTER = 'STRICTER',
  UNITS_DIFFER = 'UNITS_DIFFER',
}

/** How the plans of two figures lie to each other. */
export enum TargetConflictScope {
  SAME_PLAN = 'SAME_PLAN',
  SAME_PLACE = 'SAME_PLACE',
  HIGHER_PLACE = 'HIGHER_PLACE',
}
