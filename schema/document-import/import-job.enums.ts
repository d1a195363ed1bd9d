/** Where an import stands. */
export enum ImportState {
  UPLOADED = 'UPLOADED',
  READING = 'READING',
  READY = 'READY',
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
  UNDONE = 'UNDONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

/** What applying would make (or has made) of a row. */
export enum ImportChange {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  KEPT = 'KEPT',
  REMOVED = 'REMOVED',
  DROPPED = 'DROPPED',
}

/** Whether an item is a goal or a measure. */
export enum ImportItemType {
  GOAL = 'GOAL',
  MEASURE = 'MEASURE',
}

/** The kinds of decision that a reviewer takes. */
export enum ImportDecisionKind {
  ACCEPT = 'ACCEPT',
  DROP = 'DROP',
  ADD = 'ADD',
  EDIT = 'EDIT',
  MOVE = 'MOVE',
  SPLIT = 'SPLIT',
  MERGE = 'MERGE',
  ANSWER = 'ANSWER',
  SET_UNIT = 'SET_UNIT',
  EDIT_TARGET = 'EDIT_TARGET',
  ADD_UNIT = 'ADD_UNIT',
  ADD_TARGET = 'ADD_TARGET',
  EDIT_PLAN = 'EDIT_PLAN',
  OVERWRITE = 'OVERWRITE',
}

/** What a stretch of a document's text became. */
export enum ImportPlaceKind {
  ITEM = 'ITEM',
  RESPONSIBILITY = 'RESPONSIBILITY',
  SECTION = 'SECTION',
  HEADING = 'HEADING',
  TABLE = 'TABLE',
  FURNITURE = 'FURNITURE',
  UNPLACED = 'UNPLACED',
}
