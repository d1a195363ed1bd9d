import { UserRole } from '../../schema/user/user.enums.ts';
import type { Viewer } from '../core/context.ts';

/** Whether an account may say where change sets are told. */
export const canManageWebhooks = (viewer: Viewer): boolean => viewer.role === UserRole.ADMINISTRATOR;
