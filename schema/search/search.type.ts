import { Float, Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { registerEnum } from '../common/enums.ts';
import { Node } from '../common/node.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { SearchKind } from './search.enums.ts';

registerEnum(SearchKind, 'SearchKind', 'What can be searched.', {
  PLAN: 'Titles of plans.',
  INDICATOR: 'Names of indicators.',
  UNIT: 'Names of units.',
  FAMILY: 'Names and codes of families of units.',
  GROUP: 'Names of groups of units.',
  AREA: 'Titles of development areas.',
  GOAL: 'Words of goals.',
  MEASURE: 'Words of measures.',
  TARGET: 'Indicators and quotes of targets.',
  SECTION: 'Other parts of documents.',
});

/** Where a word was found. */
@Answer('Where a word was found in a fragment.')
export class TextMatch {
  @Part(() => Int, 'Where it begins, in UTF-16 code units of the fragment.')
  start!: number;

  @Part(() => Int, 'Where it ends (the first code unit after it).')
  end!: number;
}

/** Some words around what was found. */
@Answer('Some words around what was found, to the letter.')
export class TextFragment {
  @Part(() => String, 'The words.')
  text!: string;

  @Part(() => [TextMatch], 'What was found in them, in order.')
  matches!: TextMatch[];

  @Part(() => Boolean, 'Whether the text begins before them.')
  cutBefore!: boolean;

  @Part(() => Boolean, 'Whether the text goes on after them.')
  cutAfter!: boolean;
}

/** A row that was found. */
@Answer('A row that was found.')
export class SearchHit {
  @Part(() => SearchKind, 'What kind of row it is.')
  kind!: SearchKind;

  @Part(() => Node, 'The row.')
  node!: One<Node>;

  @Part(() => Plan, 'The plan it is part of; null for units and indicators.', { nullable: true })
  plan!: One<Plan> | null;

  @Part(() => Float, 'How well it fits; the higher the better.')
  score!: number;

  @Part(() => [TextFragment], 'Words around what was found, three fragments at most.')
  fragments!: TextFragment[];
}

/** How many rows of a kind were found. */
@Answer('How many rows of a kind were found.')
export class SearchCount {
  @Part(() => SearchKind, 'The kind.')
  kind!: SearchKind;

  @Part(() => Int, 'How many.')
  count!: number;
}

/** What was found. */
@Answer('What was found, the best first.')
export class SearchAnswer {
  @Part(() => [SearchHit], 'What was found, the best first.')
  nodes!: SearchHit[];

  @Part(() => [SearchCount], 'How many rows of each kind asked for were found. Counted only when asked for.')
  counts!: SearchCount[];

  @Part(() => Int, 'How many rows were found in all. Counted only when asked for.')
  totalCount!: number;
}
