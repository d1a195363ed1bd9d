import { fastify, type FastifyInstance } from 'fastify';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { addApi, type ApiDeps } from '../../server/api.ts';
import type { Context, Viewer } from '../../server/core/context.ts';
import { executorOf, useExecutor } from '../../server/query/executor-of.ts';

/** What JSON may hold; tests look into it without checking each step. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer of the API. */
export interface Answer {
  status: number;
  data: Json;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, Json> }[];
}

/** A client of the API that speaks to the application without a network. */
export interface Api {
  app: FastifyInstance;
  /** What was logged as an unexpected error. */
  logged: object[];
  /** How many statements the engine has sent since it was last set to 0. */
  sent: { count: number };
  as(role: UserRole | null): (query: string, variables?: Record<string, unknown>, operationName?: string) => Promise<Answer>;
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
  return { id: idOf[role as UserRole], name: role.toLowerCase(), displayName: role, role: role as UserRole };
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

/** Starts the API on a database; the role of a request's viewer is set by the test. */
export async function startApi(database: Database, { publicRead = true, ...deps }: Partial<ApiDeps> & { publicRead?: boolean } = {}): Promise<Api> {
  const logged: object[] = [];
  const sent = countStatements(database);
  const app = fastify();
  await addApi(app, {
    database,
    logger: { error: (details) => void logged.push(details) },
    contextOf: async (request) =>
      ({
        database,
        em: database.orm.em.fork(),
        viewer: viewerOf(request.headers['x-test-role']),
        requestId: request.id,
        publicRead,
        setSessionCookie: () => undefined,
      }) as unknown as Context,
    ...deps,
  });
  return {
    app,
    logged,
    sent,
    as: (role) => async (query, variables, operationName) => {
      const headers = role ? { 'x-test-role': role } : {};
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
