/** What an account may do: read, ask and export, curate within its bounds, or administer. */
export enum UserRole {
  VIEWER = 'VIEWER',
  ANALYST = 'ANALYST',
  CURATOR = 'CURATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
