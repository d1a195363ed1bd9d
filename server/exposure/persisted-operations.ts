import { Kind, parse } from 'graphql';
import type { Context } from '../core/context.ts';
import { PlanGraphError } from '../core/errors.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Call, hashNamed } from './calls.ts';
import type { Exposure } from './exposure.ts';
import { operationId, readOperationList } from './operation-list.ts';

/** What somebody needs to become one of those who may ask more. */
const sessionFields = new Set(['__typename', 'viewer', 'signInOptions', 'signIn', 'signInWithCode', 'signOut']);

/** Whether an operation only signs in or out, or asks who is signed in. */
function isAboutSession(text: string): boolean {
  try {
    return parse(text, { maxTokens: 500 }).definitions.every(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every((field) => field.kind === Kind.FIELD && sessionFields.has(field.name.value)),
    );
  } catch {
    return false;
  }
}

/** Operations that clients ask for by their hash: those of the list, and those that clients have registered (APQ), the least used of which are forgotten. */
export class PersistedOperations {
  private readonly list: ReadonlyMap<string, string> | null;
  private readonly exempt: Exposure['operationListExempt'];
  private readonly room: number;
  private readonly registered = new Map<string, string>();
  private taken = 0;

  constructor({ operationList, operationListExempt, persistedCacheMb }: Exposure) {
    this.list = operationList === undefined ? null : readOperationList(operationList);
    this.exempt = operationListExempt;
    this.room = persistedCacheMb * 1024 * 1024;
  }

  /** Refuses calls that are not in the list, where there is one and the caller is bound by it. */
  async admit(calls: readonly Call[], contextOf: () => Promise<Context>): Promise<void> {
    const { list } = this;
    if (!list) return;
    for (const call of calls) {
      const text = typeof call.query === 'string' ? call.query : null;
      const id = text === null ? hashNamed(call) : operationId(text);
      if ((id !== null && list.has(id)) || (await this.isExempt(text, contextOf))) continue;
      throw new PlanGraphError('PERSISTED_QUERY_NOT_IN_LIST', 'This server answers only the operations of its list.', id === null ? {} : { id });
    }
  }

  private async isExempt(text: string | null, contextOf: () => Promise<Context>): Promise<boolean> {
    if (this.exempt === 'nobody') return false;
    if (text !== null && isAboutSession(text)) return true;
    const { viewer } = await contextOf();
    return this.exempt === 'accounts' ? viewer !== null : viewer?.role === UserRole.ADMINISTRATOR;
  }

  /** The text of a call that names its operation by a hash alone; null where it brings the text itself, or nothing. */
  async textOf(call: Call): Promise<string | null> {
    const id = typeof call.query === 'string' ? null : hashNamed(call);
    const text = id === null ? null : await this.get(id);
    if (text === undefined) throw new PlanGraphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { id });
    return text;
  }

  /** The operation of a hash (as Apollo asks for it, with a prefix). */
  async get(key: string): Promise<string | undefined> {
    const id = key.slice(key.indexOf(':') + 1);
    const text = this.list?.get(id) ?? this.registered.get(id);
    if (text !== undefined && this.registered.delete(id)) this.registered.set(id, text);
    return text;
  }

  /** Keeps an operation that a client registers. */
  async set(key: string, text: string): Promise<void> {
    const id = key.slice(key.indexOf(':') + 1);
    await this.delete(key);
    this.registered.set(id, text);
    this.taken += sizeOf(text);
    for (const oldest of this.registered.keys()) {
      if (this.taken <= this.room) return;
      await this.delete(oldest);
    }
  }

  /** Forgets an operation that a client has registered. */
  async delete(key: string): Promise<boolean> {
    const id = key.slice(key.indexOf(':') + 1);
    const text = this.registered.get(id);
    if (text !== undefined) this.taken -= sizeOf(text);
    return this.registered.delete(id);
  }
}

/** What a text takes in memory, with its key. */
const sizeOf = (text: string): number => 2 * text.length + 200;
