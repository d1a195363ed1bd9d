/** What is kept: a question of the workbench, a view of a list, or an operation in GraphQL. */
export enum SavedQueryKind {
  QUERY = 'QUERY',
  VIEW = 'VIEW',
  OPERATION = 'OPERATION',
}

/** Who may read what is kept: its owner alone, everybody of one role, or everybody. */
export enum SavedQuerySharing {
  MINE = 'MINE',
  ROLE = 'ROLE',
  EVERYONE = 'EVERYONE',
}
