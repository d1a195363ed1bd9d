import { ApiTokenResolver } from './api-token.resolver.ts';
import { OwnAccountResolver } from './own-account.resolver.ts';
import { UserAdminResolver } from './user-admin.resolver.ts';
import { UserResolver } from './user.resolver.ts';

/** The resolvers of accounts. */
export const accountResolvers = [UserResolver, UserAdminResolver, OwnAccountResolver, ApiTokenResolver];
