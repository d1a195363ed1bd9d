import { ID, InputType } from 'type-graphql';
import { Given, Needed } from '../common/inputs.ts';

/** Where a curator may write. */
@InputType({ description: 'Where a curator may write. With neither place nor topic: everywhere, and what plans share (places, indicators, families) too.' })
export class UserScopeInput {
  @Given(() => ID, 'The place, with all below it. Leave out for every place.')
  jurisdictionId?: string | null;

  @Given(() => String, 'The topic of plans, e.g. women. Leave out for every topic.')
  topic?: string | null;
}

/** What a curator may write. */
@InputType({ description: 'What a curator may write, in place of what was said before.' })
export class UserRightsInput {
  @Needed(() => [UserScopeInput], 'Where; nowhere where the list is empty.')
  scopes!: UserScopeInput[];

  @Needed(() => Boolean, 'Whether plans may be published and archived there.')
  mayPublish!: boolean;
}
