import { InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';

/** What may be changed of a family of units. */
@InputType({ description: 'What to change of a family of units.' })
export class UpdateUnitFamilyInput {
  @Given(() => String, 'A stable slug, e.g. womens-federation: small letters, digits and hyphens.')
  code?: string | null;

  @Given(() => String, 'The Chinese name.')
  name?: string | null;

  @Given(() => String, 'The English name.')
  nameEn?: string | null;

  @Given(() => String, 'The short form that unit names end in, e.g. 妇联.')
  shortName?: string | null;
}

/** A new family of units. */
@InputType({ description: 'A new family of units.' })
export class CreateUnitFamilyInput extends UpdateUnitFamilyInput {
  @Needed(() => String, 'A stable slug, e.g. womens-federation: small letters, digits and hyphens.')
  declare code: string;

  @Needed(() => String, 'The Chinese name.')
  declare name: string;

  @Needed(() => String, 'The English name.')
  declare nameEn: string;

  @Needed(() => String, 'The short form that unit names end in, e.g. 妇联.')
  declare shortName: string;
}
