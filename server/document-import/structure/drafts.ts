import type { GoalKind } from '../../../schema/goal/goal.enums.ts';
import type { MeasureKind } from '../../../schema/measure/measure.enums.ts';
import type { SectionKind } from '../../../schema/section/section.enums.ts';
import type { JoinedText } from './joined-text.ts';
import type { Node } from './outline.ts';
import type { Span } from '../source-text.ts';
import type { Table } from './table.ts';

/** A group of items, before it has an id. */
export interface AreaDraft {
  section: string;
  title: string;
  span: Span;
}

/** A goal or measure as found: its words still hold its lists of responsibilities. */
export interface ItemDraft {
  area: AreaDraft;
  kind: { goal: GoalKind } | { measure: MeasureKind };
  ordinal: string;
  title: string;
  /** The printed ordinal, where it stands. */
  mark: JoinedText | null;
  words: JoinedText;
  /** Lines after the item that are lists of responsibilities and nothing else. */
  dutyLines: JoinedText[];
}

/** A part of the document that is no item. */
export interface SectionDraft {
  kind: SectionKind;
  title: string;
  ordinal: string;
  level: number;
  words: JoinedText[];
}

/** A table, and the area it stands in where it stands in one. */
export interface TableDraft {
  table: Table;
  node: Node;
}

/** A choice between two plausible readings, for a person to look at; the first alternative is what was taken. */
export interface Choice {
  code: 'AREA_OR_ITEM' | 'ITEM_OR_LIST' | 'ROWS_APART';
  words: JoinedText;
  alternatives: string[];
  /** Where the words would be cut by the other reading. */
  cuts?: Span[];
}

/** What classification finds in one plan. */
export interface PlanDraft {
  areas: AreaDraft[];
  items: ItemDraft[];
  sections: SectionDraft[];
  headings: { words: JoinedText; area: AreaDraft | null }[];
  tables: TableDraft[];
  choices: Choice[];
}
