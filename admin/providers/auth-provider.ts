import type { AuthProvider, UserIdentity } from 'react-admin';
import type { UserRole } from '../../schema/user/user.enums.ts';
import { signIn } from '../user/sign-in.ts';
import { errorCode, graphql, graphqlOnce } from './graphql-client.ts';

interface Viewer {
  id: string;
  name: string;
  displayName: string | null;
  role: UserRole;
}

interface SignOut {
  signOut: { providerUrl: string | null };
}

const fields = 'id name displayName role';
/** Who reads without an account: nobody by name. */
const anonymous: UserIdentity = { id: '' };

async function readViewer(): Promise<Viewer | null> {
  return (await graphql<{ viewer: Viewer | null }>(`query Viewer { viewer { ${fields} } }`)).viewer;
}

/**
 * Signing in and out by the session cookie. Reading is not stopped here: whether published plans may be read without an account
 * is the server's to say, and its UNAUTHENTICATED leads to the sign-in page.
 */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => void (await signIn(username, password)),
  logout: async () => {
    const answer = await graphqlOnce<SignOut>('mutation SignOut { signOut { providerUrl } }').catch(() => null);
    return answer?.signOut.providerUrl ?? '/';
  },
  checkAuth: () => Promise.resolve(),
  checkError: async (error: unknown) => {
    if (errorCode(error) === 'UNAUTHENTICATED') throw Object.assign(new Error('pg.error.UNAUTHENTICATED'), { redirectTo: '/login' });
  },
  getIdentity: async () => {
    const viewer = await readViewer();
    return viewer ? { id: viewer.id, fullName: viewer.displayName || viewer.name, name: viewer.name, role: viewer.role } : anonymous;
  },
  getPermissions: async () => (await readViewer())?.role ?? null,
};
