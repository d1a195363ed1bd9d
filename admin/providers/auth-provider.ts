import { HttpError, type AuthProvider, type UserIdentity } from 'react-admin';
import type { UserRole } from '../../schema/user/user.enums.ts';
import { errorCode, graphql } from './graphql-client.ts';

interface Viewer {
  id: string;
  name: string;
  displayName: string | null;
  role: UserRole;
}

const fields = 'id name displayName role';
/** Who reads without an account: nobody by name. */
const anonymous: UserIdentity = { id: '' };

async function signIn(name: string, password: string): Promise<void> {
  try {
    await graphql(
      `
        mutation SignIn($input: SignInInput!) {
          signIn(input: $input) {
            viewer {
              id
            }
          }
        }
      `,
      { input: { name, password } },
    );
  } catch (error) {
    const wrong = ['UNAUTHENTICATED', 'BAD_USER_INPUT', 'FORBIDDEN'].includes(errorCode(error));
    throw wrong ? new HttpError('pg.signIn.wrong', 401, { code: 'UNAUTHENTICATED' }) : error;
  }
}

async function readViewer(): Promise<Viewer | null> {
  return (await graphql<{ viewer: Viewer | null }>(`query Viewer { viewer { ${fields} } }`)).viewer;
}

/**
 * Signing in and out by the session cookie. Reading is not stopped here: whether published plans may be read without an account
 * is the server's to say, and its UNAUTHENTICATED leads to the sign-in page.
 */
export const authProvider: AuthProvider = {
  login: ({ username, password }: { username: string; password: string }) => signIn(username, password),
  logout: async () => {
    await graphql('mutation SignOut { signOut { signedOut } }').catch(() => undefined);
    return '/';
  },
  checkAuth: () => Promise.resolve(),
  checkError: async (error: unknown) => {
    if (errorCode(error) === 'UNAUTHENTICATED') throw Object.assign(new Error('pg.error.UNAUTHENTICATED'), { redirectTo: '/login' });
  },
  getIdentity: async () => {
    const viewer = await readViewer();
    return viewer ? { id: viewer.id, fullName: viewer.displayName || viewer.name, role: viewer.role } : anonymous;
  },
  getPermissions: async () => (await readViewer())?.role ?? null,
};
