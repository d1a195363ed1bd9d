import type { SessionMethod } from '../../schema/user/account.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';
import type { Attempt } from './AttemptTable.tsx';

/** A browser that is signed in. */
export interface OwnSession {
  id: string;
  method: SessionMethod;
  address: string;
  userAgent: string;
  signedInAt: string;
  lastSeenAt: string;
  isThis: boolean;
}

/** Somebody whom the identity provider knows, who signs in as the account. */
export interface Identity {
  id: string;
  issuer: string;
  subject: string;
  linkedAt: string;
}

/** One's own account. */
export interface Account {
  id: string;
  version: number;
  name: string;
  displayName: string;
  email: string | null;
  role: UserRole;
  language: string | null;
  hasPassword: boolean;
  secondFactorSince: string | null;
  secondFactorRequired: boolean;
  mustSetUpSecondFactor: boolean;
  recoveryCodesLeft: number;
  identities: Identity[];
  sessions: OwnSession[];
  signInAttempts: Attempt[];
}

/** Reads one's own account. */
export const accountQuery = `query MyAccount {
  myAccount {
    id version name displayName email role language hasPassword secondFactorSince secondFactorRequired mustSetUpSecondFactor recoveryCodesLeft
    identities { id issuer subject linkedAt }
    sessions { id method address userAgent signedInAt lastSeenAt isThis }
    signInAttempts { at address outcome }
  }
}`;

/** Changes one's own profile. */
export const updateAccountMutation = `mutation UpdateMyAccount($version: Int!, $input: UpdateMyAccountInput!) {
  updateMyAccount(version: $version, input: $input) { account { id } }
}`;
/** Changes one's own password. */
export const changePasswordMutation = 'mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { account { id } } }';
/** Signs out of all browsers. */
export const everywhereMutation = 'mutation SignOutEverywhere { signOutEverywhere { ended } }';
/** Signs out of one browser. */
export const endSessionMutation = 'mutation EndSession($id: ID!) { endSession(id: $id) { endedId } }';
/** Begins to set up the second factor. */
export const startFactorMutation = 'mutation StartSecondFactor($password: String!) { startSecondFactor(password: $password) { secret uri } }';
/** Ends setting up the second factor. */
export const confirmFactorMutation = 'mutation ConfirmSecondFactor($code: String!) { confirmSecondFactor(code: $code) { recoveryCodes } }';
/** Turns the second factor off. */
export const removeFactorMutation = 'mutation RemoveSecondFactor($input: SecondFactorProofInput!) { removeSecondFactor(input: $input) { account { id } } }';
/** Begins to link the account to one of the identity provider. */
export const startLinkMutation = 'mutation StartProviderLink($input: OwnerProofInput!) { startProviderLink(input: $input) { url } }';
/** Ends that somebody of the identity provider signs in as the account. */
export const unlinkMutation = 'mutation UnlinkProvider($id: ID!, $input: OwnerProofInput!) { unlinkProvider(id: $id, input: $input) { account { id } } }';
/** What the identity provider is called. */
export const providerNameQuery = 'query ProviderName { signInOptions { providerName } }';
/** Makes new recovery codes. */
export const renewCodesMutation = 'mutation RenewRecoveryCodes($input: SecondFactorProofInput!) { renewRecoveryCodes(input: $input) { recoveryCodes } }';
