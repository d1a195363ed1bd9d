import { ID, InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { CalendarDate } from '../common/scalars.ts';

/** What may be changed of a document. */
@InputType({ description: 'What to change of a document: the facts of its title page. Its text is what was read.' })
export class UpdateDocumentInput {
  @Given(() => String, 'The title as printed.')
  title?: string | null;

  @Given(() => String, 'The document number, e.g. 烟政发〔2021〕15号.')
  number?: string | null;

  @Given(() => String, 'Who issued it.')
  issuer?: string | null;

  @Given(() => CalendarDate, 'The day it was issued.')
  issuedOn?: Date | null;

  @Given(() => ID, 'The place whose government issued it.')
  jurisdictionId?: string | null;
}

/** A new document. */
@InputType({ description: 'A document whose file is not at hand: the facts of its title page.' })
export class CreateDocumentInput extends UpdateDocumentInput {
  @Needed(() => String, 'The title as printed.')
  declare title: string;
}
