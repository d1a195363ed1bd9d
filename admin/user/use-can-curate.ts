import { usePermissions } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';

/** Whether the one who is signed in may edit, import and publish. */
export function useCanCurate(): boolean {
  const { permissions } = usePermissions<UserRole | null>();
  return permissions === UserRole.CURATOR || permissions === UserRole.ADMINISTRATOR;
}
