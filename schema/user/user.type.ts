import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '../common/enums.ts';
import { UserRole } from './user.enums.ts';

registerEnum(UserRole, 'UserRole', 'What an account may do.', {
  VIEWER: 'Reads published plans.',
  ANALYST: 'Reads, asks across plans and exports.',
  CURATOR: 'Edits, imports and publishes.',
  ADMINISTRATOR: 'Does everything, accounts included.',
});

/** The signed-in account, as its owner sees it. */
@ObjectType('Viewer', { description: 'The signed-in account, as its owner sees it.' })
export class ViewerType {
  @Field(() => ID, { description: 'The id of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  name!: string;

  @Field(() => String, { description: 'The name to show.' })
  displayName!: string;

  @Field(() => UserRole, { description: 'What the account may do.' })
  role!: UserRole;
}
