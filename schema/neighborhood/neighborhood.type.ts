import { ID, Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Node } from '../common/node.type.ts';
import { NeighborKind } from './neighborhood.enums.ts';

registerEnum(NeighborKind, 'NeighborKind', 'What a picture of the graph can show.', {
  PLAN: 'Plans.',
  AREA: 'Development areas.',
  GOAL: 'Goals.',
  MEASURE: 'Measures.',
  TARGET: 'Targets.',
  INDICATOR: 'Indicators.',
  UNIT: 'Units.',
  UNIT_FAMILY: 'Families of units.',
  UNIT_GROUP: 'Groups of units.',
  JURISDICTION: 'Places.',
  DOCUMENT: 'Documents.',
});

/** How much is next to a row. */
@Answer('How many lines of one sort touch a row.')
export class NeighborCount {
  @Part(() => NeighborKind, 'What kind of rows are at the other end.')
  kind!: NeighborKind;

  @Part(() => String, 'What the lines say, as in `NeighborEdge.label`.')
  label!: string;

  @Part(() => Boolean, 'Whether the lines lead away from the row; else they lead to it.')
  outgoing!: boolean;

  @Part(() => Int, 'How many there are, in the picture or not.')
  count!: number;
}

/** A row of the picture. */
@Answer('A row of the picture.')
export class Neighbor {
  @Part(() => ID, 'The id of the row.')
  id!: string;

  @Part(() => NeighborKind, 'What kind of row it is.')
  kind!: NeighborKind;

  @Part(() => Int, 'How many steps it is from where one began.')
  distance!: number;

  @Part(() => [NeighborCount], 'All that is next to the row, in the picture or not, counted by the sort of line.')
  around!: () => Promise<NeighborCount[]>;

  @Part(() => Node, 'The row.')
  node!: One<Node>;
}

/** A line of the picture. */
@Answer('A line of the picture.')
export class NeighborEdge {
  @Part(() => ID, 'The row it comes from.')
  from!: string;

  @Part(() => ID, 'The row it goes to.')
  to!: string;

  @Part(
    () => String,
    'What it says: IN, OF, SUPPORTS, MEMBER, ALIGNED, the role of a responsibility, e.g. LEAD, or the kind of a link between plans, e.g. BASIS.',
  )
  label!: string;
}

/** A part of the graph around a row. */
@Answer('A part of the graph around one or more rows, to draw.')
export class Neighborhood {
  @Part(() => [Neighbor], 'The rows, the nearest first; those one began at come first.')
  nodes!: Neighbor[];

  @Part(() => [NeighborEdge], 'All lines between them.')
  edges!: NeighborEdge[];

  @Part(() => Boolean, 'Whether there was more than the limit.')
  truncated!: boolean;
}
