import type { User } from '../../db/user/user.entity.ts';
import { SessionMethod } from '../../schema/user/account.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import type { Viewer } from '../core/context.ts';

/** Whether an account may sign in, and stay signed in. */
export const maySignIn = (user: Pick<User, 'disabled'>): boolean => !user.disabled;

/** Whether an account may see and change other accounts. */
export const canAdministerUsers = (viewer: Viewer): boolean => viewer.role === UserRole.ADMINISTRATOR;

/** Whether a session counts for nothing until its account has a second factor. A provider checks its people in its own way. */
export function mustSetUpSecondFactor(user: Pick<User, 'role' | 'secondFactorSince'>, method: SessionMethod, secondFactorFor: readonly UserRole[]): boolean {
  return method === SessionMethod.PASSWORD && user.secondFactorSince === null && secondFactorFor.includes(user.role);
}
