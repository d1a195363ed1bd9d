import { useGetIdentity } from 'react-admin';

/** Whether it is known by now who is signed in, or that nobody is. */
export const useIdentityKnown = (): boolean => !useGetIdentity().isPending;
