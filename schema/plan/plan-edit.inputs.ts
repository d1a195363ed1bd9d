import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';

/** What may be changed of a plan. */
@InputType({ description: 'What to change of a plan. Its status is changed by publishPlan and archivePlan.' })
export class UpdatePlanInput {
  @Given(() => String, 'A stable name for exchange, e.g. yantai-women: small letters, digits and hyphens.')
  key?: string | null;

  @Given(() => String, 'The title as printed.')
  title?: string | null;

  @Given(() => ID, 'The place it is for.')
  jurisdictionId?: string | null;

  @Given(() => ID, 'The document it was read from.')
  documentId?: string | null;

  @Given(() => String, 'A slug shared by plans of one subject, e.g. women.')
  topic?: string | null;

  @Given(() => Int, 'The first year.')
  periodStart?: number | null;

  @Given(() => Int, 'The last year.')
  periodEnd?: number | null;
}

/** A new plan. */
@InputType({ description: 'A new plan; a draft until publishPlan.' })
export class CreatePlanInput extends UpdatePlanInput {
  @Needed(() => String, 'A stable name for exchange, e.g. yantai-women: small letters, digits and hyphens.')
  declare key: string;

  @Needed(() => String, 'The title as printed.')
  declare title: string;

  @Needed(() => ID, 'The place it is for.')
  declare jurisdictionId: string;
}
