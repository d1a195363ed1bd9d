import { InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { IndicatorDirection } from './indicator.enums.ts';

/** What may be changed of an indicator. */
@InputType({ description: 'What to change of an indicator.' })
export class UpdateIndicatorInput {
  @Given(() => String, 'The name, e.g. 孕产妇死亡率.')
  name?: string | null;

  @Given(() => String, 'The English name.')
  nameEn?: string | null;

  @Given(() => String, 'The unit of measure, e.g. % or /10万; empty where the figure has none.')
  unitOfMeasure?: string | null;

  @Given(() => IndicatorDirection, 'Whether a higher or a lower value is better.')
  direction?: IndicatorDirection | null;

  @Given(() => String, 'What is counted, and how.')
  definition?: string | null;
}

/** A new indicator. */
@InputType({ description: 'A new indicator.' })
export class CreateIndicatorInput extends UpdateIndicatorInput {
  @Needed(() => String, 'The name, e.g. 孕产妇死亡率.')
  declare name: string;
}
