import { fastify, type FastifyInstance } from 'fastify';
import type { Database } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { addApi, type ApiDeps } from '../../server/api.ts';
import type { Context, Viewer } from '../../server/core/context.ts';
import { addListExport } from '../../server/list-export/list-export-api.ts';
import { allRights } from '../../server/rights/rights.ts';
import { withRights } from '../../server/rights/viewer-rights.ts';
import { viewerFrom } from '../../server/user/session.service.ts';
import { executorOf, useExecutor } from '../../server/query/executor-of.ts';

/** What JSON may hold; tests look into it without checking each step. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer of the API. */
export interface Answer {
  status: number;
  data: Json;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, Json> }[];
}

/** Who calls: somebody with a role and all its rights, nobody, or an account of the database by its id. */
export type Caller = UserRole | null | { user: string };

/** A client of the API that speaks to the application without a network. */
export interface Api {
  app: FastifyInstance;
  /** What was logged as an unexpected error. */
  logged: object[];
  /** How many statements the engine has sent since it was last set to 0. */
  sent: { count: number };
  as(role: Caller): (query: string, variables?: Record<string, unknown>, operationName?: string) => Promise<Answer>;
  close(): Promise<void>;
}

/** The ids of the viewers that tests act as. */
const idOf: Record<UserRole, string> = {
  [UserRole.VIEWER]: '00000000-0000-4000-8000-000000000001',
  [UserRole.ANALYST]: '00000000-0000-4000-8000-000000000002',
  [UserRole.CURATOR]: '00000000-0000-4000-8000-000000000003',
  [UserRole.ADMINISTRATOR]: '00000000-0000-4000-8000-000000000004',
};

/** The id of the viewer of a role. */
export const testViewerId = (role: UserRole): string => idOf[role];

function viewerOf(role: string | string[] | undefined): Viewer | null {
  if (typeof role !== 'string') return null;
  return { id: idOf[role as UserRole], name: role.toLowerCase(), displayName: role, role: role as UserRole, rights: allRights };
}

const headersOf = (caller: Caller): Record<string, string> => {
  if (caller === null) return {};
  return typeof caller === 'string' ? { 'x-test-role': caller } : { 'x-test-user': caller.user };
};

async function accountOf(database: Database, id: string | string[] | undefined): Promise<Viewer | null> {
  if (typeof id !== 'string') return null;
  const em = database.orm.em.fork();
  return withRights(em, viewerFrom(await em.findOneOrFail(User, id)));
}

function countStatements(database: Database): { count: number } {
  const sent = { count: 0 };
  const executor = executorOf(database);
  useExecutor(database, {
    query: (statement) => {
      sent.count += 1;
      return executor.query(statement);
    },
    close: () => executor.close(),
  });
  return sent;
}

/** What a test has otherwise than others: parts of the API, or the web server that it is put on. */
type Otherwise = Partial<ApiDeps> & { publicRead?: boolean; app?: FastifyInstance };

/** Starts the API on a database; the role of a request's viewer is set by the test. */
export async function startApi(database: Database, { publicRead = true, app = fastify(), ...deps }: Otherwise = {}): Promise<Api> {
  const logged: object[] = [];
  const sent = countStatements(database);
  const contextOf: ApiDeps['contextOf'] = async (request) =>
    ({
      database,
      em: database.orm.em.fork(),
      viewer: viewerOf(request.headers['x-test-role']) ?? (await accountOf(database, request.headers['x-test-user'])),
      requestId: request.id,
      publicRead,
      setSessionCookie: () => undefined,
    }) as unknown as Context;
  const engine = await addApi(app, { database, logger: { error: (details) => void logged.push(details) }, contextOf, ...deps });
  addListExport(app, engine, contextOf);
  return {
    app,
    logged,
    sent,
    as: (role) => async (query, variables, operationName) => {
      const headers = headersOf(role);
      const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables, operationName } });
      const { data, errors } = response.json();
      return { status: response.statusCode, data, errors: errors ?? [] };
    },
    close: async () => {
      await app.close();
      await executorOf(database).close();
    },
  };
}
