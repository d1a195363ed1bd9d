import { Float, ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { Comparator, TargetNature } from './target.enums.ts';

/** What may be changed of a target. */
@InputType({
  description: 'What to change of a target. RANGE has value and valueMax, TEXT has neither but valueText, every other comparator has value alone.',
})
export class UpdateTargetInput {
  @Given(() => String, "The indicator's name as the document gives it.")
  indicatorName?: string | null;

  @Given(() => ID, 'The indicator it is about, where it is known.')
  indicatorId?: string | null;

  @Given(() => Comparator, 'How the value is to be read.')
  comparator?: Comparator | null;

  @Given(() => Float, 'The figure; the lower one of a range.')
  value?: number | null;

  @Given(() => Float, 'The upper figure of a range.')
  valueMax?: number | null;

  @Given(() => String, 'The words of a figure that is given in words only.')
  valueText?: string | null;

  @Given(() => String, 'The unit of measure, e.g. % or /10万; empty where the figure has none.')
  unitOfMeasure?: string | null;

  @Given(() => Int, 'The year of the baseline.')
  baselineYear?: number | null;

  @Given(() => Float, 'The figure to begin with.')
  baseline?: number | null;

  @Given(() => Int, 'The year to reach it by.')
  dueYear?: number | null;

  @Given(() => TargetNature, 'Whether it binds.')
  nature?: TargetNature | null;

  @Given(() => String, "The document's words that state it, to the letter.")
  quote?: string | null;

  @Given(() => ID, 'The goal that states it. At most one of goal and measure.')
  goalId?: string | null;

  @Given(() => ID, 'The measure that states it.')
  measureId?: string | null;

  @Given(() => Int, 'Its place in the plan, from 0; the others make room. Default for a new one: the end.')
  position?: number | null;
}

/** A new target. */
@InputType({ description: 'A new target: of a goal, of a measure, or of the plan itself (a row of its indicator table).' })
export class CreateTargetInput extends UpdateTargetInput {
  @Needed(() => String, "The indicator's name as the document gives it.")
  declare indicatorName: string;

  @Needed(() => Comparator, 'How the value is to be read.')
  declare comparator: Comparator;

  @Given(() => ID, 'The plan; may be left out where a goal or a measure states it.')
  planId?: string | null;
}
