import type { User } from '../../db/user/user.entity.ts';

/** Whether an account may sign in, and stay signed in. */
export const maySignIn = (user: Pick<User, 'disabled'>): boolean => !user.disabled;
