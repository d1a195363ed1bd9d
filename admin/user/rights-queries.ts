import type { UserRole } from '../../schema/user/user.enums.ts';

/** Where somebody may edit; empty means every place, or every topic. */
export interface ScopeValue {
  jurisdictionId: string;
  topic: string;
}

/** What the form of an account's rights shows. */
export interface RightsAnswer {
  userRights: {
    version: number;
    role: UserRole;
    mayPublish: boolean;
    scopes: { topic: string | null; jurisdiction: { id: string } | null }[];
  };
  goalStats: { nodes: { topic: string | null }[] };
}

/** The rights of an account, with the topics to choose from. */
export const rightsQuery = `
  query UserRights($userId: ID!) {
    userRights(userId: $userId) { version role mayPublish scopes { topic jurisdiction { id } } }
    goalStats(groupBy: [TOPIC], first: 1000) { nodes { topic } }
  }`;

/** Gives an account other rights. */
export const setRightsMutation = `
  mutation SetUserRights($userId: ID!, $version: Int!, $input: UserRightsInput!) {
    setUserRights(userId: $userId, version: $version, input: $input) { rights { version } }
  }`;
