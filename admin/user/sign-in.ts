import { HttpError } from 'react-admin';
import type { SignInStep } from '../../schema/user/account.enums.ts';
import { errorCode, graphqlOnce } from '../providers/graphql-client.ts';

/** How far a sign-in has come. */
export interface SignedIn {
  viewer: { id: string } | null;
  nextStep: SignInStep | null;
  challenge: string | null;
}

const fields = 'viewer { id } nextStep challenge';

/** Signs in with name and password. What is wrong is said in words for people. */
export async function signIn(name: string, password: string): Promise<SignedIn> {
  try {
    const mutation = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { ${fields} } }`;
    return (await graphqlOnce<{ signIn: SignedIn }>(mutation, { input: { name, password } })).signIn;
  } catch (error) {
    const wrong = ['UNAUTHENTICATED', 'BAD_USER_INPUT', 'FORBIDDEN'].includes(errorCode(error));
    throw wrong ? new HttpError('pg.signIn.wrong', 401, { code: 'UNAUTHENTICATED' }) : error;
  }
}

/** Goes on with a sign-in by a code. */
export async function signInWithCode(challenge: string, code: string): Promise<SignedIn> {
  const mutation = `mutation SignInWithCode($input: SignInWithCodeInput!) { signInWithCode(input: $input) { ${fields} } }`;
  return (await graphqlOnce<{ signInWithCode: SignedIn }>(mutation, { input: { challenge, code } })).signInWithCode;
}
