import { ID, InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';

/** What may be changed of a unit. */
@InputType({ description: 'What to change of a unit.' })
export class UpdateUnitInput {
  @Given(() => String, 'The full name, e.g. 烟台市妇女联合会.')
  name?: string | null;

  @Given(() => String, 'The name that plans use, e.g. 市妇联.')
  shortName?: string | null;

  @Given(() => String, 'The English name.')
  nameEn?: string | null;

  @Given(() => ID, 'The place it serves.')
  jurisdictionId?: string | null;
}

/** A new unit. */
@InputType({ description: 'A new unit.' })
export class CreateUnitInput extends UpdateUnitInput {
  @Needed(() => String, 'The full name, e.g. 烟台市妇女联合会.')
  declare name: string;

  @Needed(() => String, 'The name that plans use, e.g. 市妇联.')
  declare shortName: string;

  @Needed(() => ID, 'The place it serves.')
  declare jurisdictionId: string;
}

/** Which families units are to be of, and which no longer. */
@InputType({ description: 'Which families units are to be of, and which no longer; at least one must be named. The other families of a unit stay.' })
export class UnitFamiliesInput {
  @Given(() => [ID], 'The families to put them in; a unit that is of one already stays in it.')
  add?: string[] | null;

  @Given(() => [ID], 'The families to take them out of; a unit that is not of one is left as it is.')
  remove?: string[] | null;
}
