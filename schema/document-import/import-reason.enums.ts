/** Why a unit was taken for the one it was taken for: one code a step of the reasoning. The comment says which arguments a code has. */
export enum ImportReasonCode {
  /** A name of a unit that is known. */
  KNOWN_NAME = 'KNOWN_NAME',
  /** Another name of a unit that is known. */
  OTHER_NAME = 'OTHER_NAME',
  /** A unit that was not known. */
  NEW_UNIT = 'NEW_UNIT',
  /** `place`: no place is given, so the plan's own is meant. */
  NO_PLACE = 'NO_PLACE',
  /** A body of the nation. */
  NATION = 'NATION',
  /** `word`, `place`, `home`: what 市 or 县 means in a plan of `home`. */
  LEVEL_WORD = 'LEVEL_WORD',
  /** `word`, `home`: which 市 or 县 is meant is not known. */
  LEVEL_WORD_UNKNOWN = 'LEVEL_WORD_UNKNOWN',
  /** `place`: the name says the place itself. */
  NAMES_PLACE = 'NAMES_PLACE',
  /** `place`: a branch of the office above that works in `place`. */
  BRANCH = 'BRANCH',
  /** `families`: codes of the lines of offices, joined with ` + `. */
  FAMILY = 'FAMILY',
  /** No line of offices is known that it fits. */
  NO_FAMILY = 'NO_FAMILY',
  /** A reviewer picked it. */
  PICKED = 'PICKED',
  /** A named group of units. */
  NAMED_GROUP = 'NAMED_GROUP',
}
