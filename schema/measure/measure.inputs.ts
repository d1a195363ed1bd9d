import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { MeasureKind } from './measure.enums.ts';

/** What may be changed of a measure. */
@InputType({ description: 'What to change of a measure.' })
export class UpdateMeasureInput {
  @Given(() => MeasureKind, 'What the measure is in its plan.')
  kind?: MeasureKind | null;

  @Given(() => String, 'The path of printed ordinals below the area, e.g. 1.(2).')
  ordinal?: string | null;

  @Given(() => String, 'The printed heading that opens it, without its full stop.')
  title?: string | null;

  @Given(() => String, "A short name in an editor's own words.")
  label?: string | null;

  @Given(() => String, 'The words of the document to the letter. A measure needs these or a label.')
  text?: string | null;

  @Given(() => Boolean, 'Whether the list of responsible units is open-ended (等).')
  open?: boolean | null;

  @Given(() => Int, 'Its place in the area, from 0; the others make room. Default for a new one: the end.')
  position?: number | null;
}

/** A new measure. */
@InputType({ description: 'A new measure of an area.' })
export class CreateMeasureInput extends UpdateMeasureInput {
  @Needed(() => ID, 'The development area it is under.')
  areaId!: string;
}

/** One of the parts that a measure is split into. */
@InputType({ description: 'One of the parts that a measure is split into.' })
export class SplitMeasurePart {
  @Needed(() => String, 'The words of this part.')
  text!: string;

  @Given(() => String, 'The path of printed ordinals. Default: that of the measure.')
  ordinal?: string | null;

  @Given(() => [ID], 'Which of the figures of the measure this part names. Those that no part names stay with the first.')
  targetIds?: string[] | null;
}
