/** What happened to a row. */
export enum ChangeAction {
  CREATE = 'CREATE',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
}

/** Why a row cannot be put back. */
export enum ConflictReason {
  /** Another write has changed it since. */
  CHANGED = 'CHANGED',
  /** Another write has deleted it since. */
  GONE = 'GONE',
  /** It was deleted, and is there again. */
  EXISTS = 'EXISTS',
  /** It refers to a row that the write made, and would be lost with it. */
  IN_USE = 'IN_USE',
  /** It refers to a row that is no longer there. */
  MISSING = 'MISSING',
  /** Another row has taken its name. */
  TAKEN = 'TAKEN',
  /** The history does not keep all of it. */
  NOT_KEPT = 'NOT_KEPT',
}
