import { UserRole } from '../../schema/user/user.enums.ts';
import type { Rights, Scope, Viewer } from '../core/context.ts';

/** Whose rows a row is among: a plan's, a place's (units), everybody's (indicators, families, places), or what accounts are made of. */
export type Owner = 'plan' | 'place' | 'registry' | 'account';

/** What the policy must know of a row to say who may write it. */
export interface RowFacts {
  owner: Owner;
  /** The path of its place; null where it has none. */
  path: string | null;
  /** The topic of its plan. */
  topic: string | null;
}

/** Who asks, as far as the policy goes. */
export type Actor = Pick<Viewer, 'role' | 'rights'>;

/** What is kept of who asked, for work that is done later. */
export const actorOf = ({ role, rights }: Viewer): Actor => ({ role, rights });

const isAdministrator = ({ role }: Pick<Viewer, 'role'>): boolean => role === UserRole.ADMINISTRATOR;

/** Whether an account works on plans at all; where, its rights say. */
export const isCurator = (viewer: Pick<Viewer, 'role'> | null): boolean => viewer?.role === UserRole.CURATOR || viewer?.role === UserRole.ADMINISTRATOR;

const isEverywhere = ({ path, topic }: Scope): boolean => path === null && topic === null;

/** Whether an account works on plans wherever they are. */
export const isUnbounded = ({ role, rights }: Actor): boolean =>
  role === UserRole.ADMINISTRATOR || (role === UserRole.CURATOR && rights.scopes.some(isEverywhere));

const coversPlace = (scope: Scope, path: string | null): boolean => scope.path === null || (path?.startsWith(scope.path) ?? false);
const coversPlan = (scope: Scope, { path, topic }: RowFacts): boolean => coversPlace(scope, path) && (scope.topic === null || scope.topic === topic);

const covers = (rights: Rights, facts: RowFacts): boolean =>
  rights.scopes.some((scope) => (facts.owner === 'plan' ? coversPlan(scope, facts) : coversPlace(scope, facts.path)));

/** Whether an account may write a row as it is, or as it is to be. */
export function mayWrite(actor: Actor, facts: RowFacts): boolean {
  if (isAdministrator(actor)) return true;
  if (!isCurator(actor) || facts.owner === 'account') return false;
  if (isUnbounded(actor)) return true;
  return facts.owner !== 'registry' && covers(actor.rights, facts);
}

/** Whether an account may take plans to readers and away from them; which, `mayWrite` says. */
export const mayPublish = (actor: Actor): boolean => isAdministrator(actor) || (isCurator(actor) && actor.rights.mayPublish);

/** Whether an account may import; into which plans, `mayWrite` says. */
export const mayImport = (viewer: Viewer): boolean => isCurator(viewer);

/** Whether an account may see who has written what. */
export const mayReadHistory = (viewer: Viewer): boolean => isCurator(viewer);

/** Whether an account may see what was done to accounts, and give others their rights. */
export const mayManageAccounts = (viewer: Viewer): boolean => isAdministrator(viewer);
