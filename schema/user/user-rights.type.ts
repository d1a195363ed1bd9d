import { ID, Int } from 'type-graphql';
import { Answer, Part } from '../common/answers.ts';
import type { One } from '../common/entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { UserRole } from './user.enums.ts';

/** Where a curator may write. */
@Answer('Where a curator may write: plans of a place and those below it, of a topic. Units and groups of the place besides.')
export class UserScope {
  @Part(() => Jurisdiction, 'The place, with all below it; null means every place.', { nullable: true })
  jurisdiction!: One<Jurisdiction> | null;

  @Part(() => String, 'The topic of plans, e.g. women; null means every topic.', { nullable: true })
  topic!: string | null;
}

/** What an account may write. */
@Answer('What an account may write. Administrators may write everything, viewers and analysts nothing; a curator what the scopes say.')
export class UserRights {
  @Part(() => ID, 'The account.')
  userId!: string;

  @Part(() => Int, "The account's version, for setUserRights.")
  version!: number;

  @Part(() => UserRole, "The account's role.")
  role!: UserRole;

  @Part(() => Boolean, 'Whether it may write every plan, and what plans share: places, indicators, families.')
  everywhere!: boolean;

  @Part(() => Boolean, 'Whether it may publish and archive plans within its scopes.')
  mayPublish!: boolean;

  @Part(() => [UserScope], 'Where a curator may write; nowhere where there are none. Empty for the other roles.')
  scopes!: UserScope[];
}
