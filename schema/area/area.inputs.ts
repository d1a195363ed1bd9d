import { ID, InputType, Int } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';
import { AreaTheme } from './area.enums.ts';

/** What may be changed of an area. */
@InputType({ description: 'What to change of a development area.' })
export class UpdateAreaInput {
  @Given(() => String, 'The title as printed.')
  title?: string | null;

  @Given(() => String, 'The path of printed ordinals, e.g. 三/（一）.')
  section?: string | null;

  @Given(() => AreaTheme, 'What it is about.')
  theme?: AreaTheme | null;

  @Given(() => Int, 'Its place in the plan, from 0; the others make room. Default for a new one: the end.')
  position?: number | null;
}

/** A new area. */
@InputType({ description: 'A new development area of a plan.' })
export class CreateAreaInput extends UpdateAreaInput {
  @Needed(() => ID, 'The plan it is part of.')
  planId!: string;

  @Needed(() => String, 'The title as printed.')
  declare title: string;
}
