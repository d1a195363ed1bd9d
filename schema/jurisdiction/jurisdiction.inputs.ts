import { ID, InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { JurisdictionLevel } from './jurisdiction.enums.ts';

/** What may be changed of a jurisdiction. */
@InputType({ description: 'What to change of a jurisdiction.' })
export class UpdateJurisdictionInput {
  @Given(() => String, 'The code of GB/T 2260, e.g. 370600.')
  code?: string | null;

  @Given(() => String, 'The full name, e.g. 烟台市.')
  name?: string | null;

  @Given(() => String, 'The name without its level, e.g. 烟台.')
  shortName?: string | null;

  @Given(() => String, 'The English name.')
  nameEn?: string | null;

  @Given(() => JurisdictionLevel, 'The level of government.')
  level?: JurisdictionLevel | null;

  @Given(() => ID, 'The place it lies in; null for the root.')
  parentId?: string | null;
}

/** A new jurisdiction. */
@InputType({ description: 'A new jurisdiction.' })
export class CreateJurisdictionInput extends UpdateJurisdictionInput {
  @Needed(() => String, 'The full name, e.g. 烟台市.')
  declare name: string;

  @Needed(() => String, 'The name without its level, e.g. 烟台.')
  declare shortName: string;

  @Needed(() => JurisdictionLevel, 'The level of government.')
  declare level: JurisdictionLevel;
}
