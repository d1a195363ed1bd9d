import type { UserRole } from '../../schema/user/user.enums.ts';
import type { Attempt } from './AttemptTable.tsx';

/** An account, as an administrator sees it. */
export interface UserRow {
  id: string;
  version: number;
  name: string;
  displayName: string;
  email: string | null;
  role: UserRole;
  disabled: boolean;
  hasPassword: boolean;
  secondFactorSince: string | null;
  lastSeenAt: string | null;
  createdAt: string;
}

/** A link to hand out. */
export interface HandedLink {
  url: string;
  expiresAt: string;
  mailed: boolean;
}

const fields = 'id version name displayName email role disabled hasPassword secondFactorSince lastSeenAt createdAt';

/** Reads a page of the accounts. */
export const usersQuery = `query Users($search: String, $role: UserRole, $first: Int!, $offset: Int!) {
  users(search: $search, role: $role, first: $first, offset: $offset) { totalCount nodes { ${fields} } }
}`;

/** What `usersQuery` answers. */
export interface UsersAnswer {
  users: { totalCount: number; nodes: UserRow[] };
}

/** Reads one account. */
export const userQuery = `query User($id: ID!) { user(id: $id) { ${fields} signInAttempts { at address outcome } } }`;

/** What `userQuery` answers. */
export interface UserAnswer {
  user: (UserRow & { signInAttempts: Attempt[] }) | null;
}

const link = 'link { url expiresAt mailed }';

/** Makes an account. */
export const createUserMutation = `mutation CreateUser($input: CreateUserInput!) { createUser(input: $input) { user { ${fields} } ${link} } }`;
/** Changes an account. */
export const updateUserMutation = `mutation UpdateUser($id: ID!, $version: Int!, $input: UpdateUserInput!) {
  updateUser(id: $id, version: $version, input: $input) { user { id } }
}`;
/** Makes a link to set the password. */
export const linkMutation = `mutation CreatePasswordLink($id: ID!) { createPasswordLink(id: $id) { ${link} } }`;

const simple = (name: string): string => `mutation ChangeUser($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename } }`;

/** Shuts an account out. */
export const disableMutation = simple('disableUser');
/** Lets an account in again. */
export const enableMutation = simple('enableUser');
/** Takes the second factor of an account away. */
export const resetFactorMutation = simple('resetSecondFactor');
/** Deletes an account. */
export const deleteMutation = simple('deleteUser');
