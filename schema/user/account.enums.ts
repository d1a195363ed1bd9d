/** How a session began. */
export enum SessionMethod {
  PASSWORD = 'PASSWORD',
  PROVIDER = 'PROVIDER',
}

/** What a link that sets a password was made for. */
export enum PasswordLinkPurpose {
  INVITATION = 'INVITATION',
  RESET = 'RESET',
}

/** How an attempt to sign in ended. */
export enum SignInOutcome {
  SUCCESS = 'SUCCESS',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  WRONG_CODE = 'WRONG_CODE',
  THROTTLED = 'THROTTLED',
}

/** What a program may do in its owner's name. */
export enum TokenScope {
  READ_PUBLISHED = 'READ_PUBLISHED',
  READ_DRAFTS = 'READ_DRAFTS',
  CURATE = 'CURATE',
  ADMINISTER = 'ADMINISTER',
}

/** Why a password is refused. */
export enum PasswordProblem {
  TOO_SHORT = 'TOO_SHORT',
  TOO_LONG = 'TOO_LONG',
  TOO_COMMON = 'TOO_COMMON',
}

/** What is left to do before somebody is signed in in full. */
export enum SignInStep {
  ENTER_CODE = 'ENTER_CODE',
  SET_UP_SECOND_FACTOR = 'SET_UP_SECOND_FACTOR',
}
