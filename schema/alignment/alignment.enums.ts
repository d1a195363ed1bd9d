/** Whether somebody has confirmed or rejected that a goal carries out another. */
export enum AlignmentStatus {
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}

/** How a goal of a lower plan stands to one of a higher plan. */
export enum AlignmentVerdict {
  STRICTER = 'STRICTER',
  EQUAL = 'EQUAL',
  LOOSER = 'LOOSER',
  MIXED = 'MIXED',
  UNMEASURED = 'UNMEASURED',
  MISSING = 'MISSING',
  EXTRA = 'EXTRA',
}
