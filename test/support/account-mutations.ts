/** Mutations for whoever is not signed in. */
export const forEverybody = ['signIn', 'signInWithCode', 'signOut', 'setPassword', 'requestPasswordReset'];

/** Mutations of one's own account: anybody may use them who is signed in as a person. */
export const forOneself = [
  'updateMyAccount',
  'changePassword',
  'signOutEverywhere',
  'endSession',
  'startSecondFactor',
  'confirmSecondFactor',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'startProviderLink',
  'unlinkProvider',
  'createApiToken',
  'revokeApiToken',
];

/** Mutations of others' accounts: for administrators. */
export const forAdministrators = [
  'createUser',
  'updateUser',
  'disableUser',
  'enableUser',
  'deleteUser',
  'createPasswordLink',
  'resetSecondFactor',
  'setUserRights',
];

/** Mutations of webhooks: for administrators; test/webhook looks at them. */
export const forWebhooks = ['createWebhook', 'updateWebhook', 'rotateWebhookSecret', 'deleteWebhook', 'redeliverWebhook', 'testWebhook'];
