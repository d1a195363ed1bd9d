import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { PlanLinkKind } from './plan.enums.ts';

/** What may be changed of a plan's link. */
@InputType({ description: 'What to change of a link of a plan.' })
export class UpdatePlanLinkInput {
  @Given(() => PlanLinkKind, 'How the plan relates to it.')
  kind?: PlanLinkKind | null;

  @Given(() => String, 'The title as the plan gives it, without 《》.')
  title?: string | null;

  @Given(() => ID, 'The plan that the title names, where it is in the graph.')
  targetId?: string | null;
}

/** A new link of a plan. */
@InputType({ description: 'A law, plan or other document that a plan names.' })
export class CreatePlanLinkInput extends UpdatePlanLinkInput {
  @Needed(() => ID, 'The plan that names it.')
  planId!: string;

  @Needed(() => String, 'The title as the plan gives it, without 《》.')
  declare title: string;

  @Given(() => Int, "Its place among the plan's links, from 0. Default: the end.")
  position?: number | null;
}
