/** What a caller may tell of a document. */
export interface ReadOptions {
  /** Whether it belongs to no other paper, so that a table that names no place is a plan too. */
  alone?: boolean;
}
