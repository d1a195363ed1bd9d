import type { JoinedText } from './joined-text.ts';
import type { BlockKind, CellPlace } from '../source-text.ts';

/** One line of a document, white space at its ends and tags taken off. */
export interface Line {
  words: JoinedText;
  kind: BlockKind;
  level: number | null;
  /** A number that the file's format computes and does not store as text. */
  ordinal: string | null;
  cell: CellPlace | null;
  /** The text box that the line stands in, where the format has boxes. */
  box: number | null;
  /** Whether the line begins with a tab, as cells of a flattened table do. */
  tabbed: boolean;
  /** Whether an empty line stands before it. */
  apart: boolean;
  /** Whether it reaches to where the lines of the text are broken, so that the next one may only go on with it. */
  full: boolean;
  /** Whether a list tag of a mark-up language opened it. */
  list: boolean;
}
