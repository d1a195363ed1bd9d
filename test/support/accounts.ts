import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { inChangeSet } from '../../db/history/change-set.ts';
import type { Database } from '../../db/orm.ts';
import { UserScope } from '../../db/user/user-scope.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { createApp } from '../../server/app.ts';
import type { Environment } from '../../server/core/config.ts';
import { makeLogger } from '../../server/core/logger.ts';
import { hashPassword } from '../../server/user/password.ts';
import type { Json } from './api.ts';
import { testConfig } from './test-config.ts';
import { openTestDatabase } from './test-database.ts';

/** The whole application on a database of its own, spoken to as a browser or program does. */
export interface AccountsApp {
  app: FastifyInstance;
  database: Database;
  close(): Promise<void>;
  sql(statement: string, values?: unknown[]): Promise<Json[]>;
}

/** Starts the application. */
export async function startAccounts(variables: Environment = {}): Promise<AccountsApp> {
  const config = testConfig(variables);
  const database = await openTestDatabase();
  const app = await createApp({ config, database, logger: makeLogger(config) });
  return {
    app,
    database,
    sql: (statement, values = []) => database.orm.em.fork().execute(statement, values),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Makes an account with a password; a curator may curate and publish everywhere. */
export async function makeUser(database: Database, name: string, role: UserRole, password: string, email: string | null = null): Promise<string> {
  const passwordHash = await hashPassword(password);
  return inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, async (em) => {
    const user = em.create(User, { name, displayName: name, role, passwordHash, email, mayPublish: role === UserRole.CURATOR });
    if (role === UserRole.CURATOR) em.create(UserScope, { user, jurisdiction: null, topic: null });
    await em.flush();
    return user.id;
  });
}

/** An answer, taken apart. */
export interface Said {
  status: number;
  data: Json;
  code: string | undefined;
  extensions: Json;
  response: LightMyRequestResponse;
}

let addresses = 0;

/** A browser with its cookies (or a program with its token) at an address of its own. */
export class Client {
  cookie: string | null = null;
  headers: Record<string, string> = {};
  readonly address: string;
  readonly app: FastifyInstance;

  constructor({ app }: Pick<AccountsApp, 'app'>, address = `10.1.${(addresses += 1) >> 8}.${addresses & 255}`) {
    this.app = app;
    this.address = address;
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Said> {
    const headers = { 'user-agent': 'test browser', ...this.headers, ...(this.cookie ? { cookie: `plangraph_session=${this.cookie}` } : {}) };
    const response = await this.app.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, remoteAddress: this.address, headers });
    const set = response.cookies.find(({ name }) => name === 'plangraph_session');
    if (set) this.cookie = set.value || null;
    const { data, errors } = response.json();
    return { status: response.statusCode, data, code: errors?.[0]?.extensions?.code, extensions: errors?.[0]?.extensions ?? {}, response };
  }

  signIn(name: string, password: string): Promise<Said> {
    const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id name role } nextStep challenge } }';
    return this.ask(mutation, { input: { name, password } });
  }

  async viewer(): Promise<string | null> {
    return (await this.ask('{ viewer { name } }')).data.viewer?.name ?? null;
  }
}

/** A browser that is signed in. */
export async function signedIn(app: AccountsApp, name: string, password: string): Promise<Client> {
  const client = new Client(app);
  const { data } = await client.signIn(name, password);
  if (!data?.signIn?.viewer) throw new Error(`${name} is not signed in`);
  return client;
}
