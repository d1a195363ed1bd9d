import { usePermissions } from 'react-admin';
import { UserRole } from '../../schema/user/user.enums.ts';

/** Whether the one who is signed in may look after accounts. */
export function useIsAdministrator(): boolean {
  const { permissions } = usePermissions<UserRole | null>();
  return permissions === UserRole.ADMINISTRATOR;
}
