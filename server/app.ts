import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/orm.ts';
import type { Config } from './core/config.ts';
import { addConsole } from './core/console-files.ts';
import type { Context } from './core/context.ts';
import { addHealth } from './core/health.ts';
import { makeHttp } from './core/http.ts';
import type { Logger } from './core/logger.ts';
import { buildSchema } from 'type-graphql';
import { viewerOf } from './user/request-session.ts';
import { UserResolver } from './user/user.resolver.ts';

export interface Deps { config: Config; database: Database; logger: Logger }
export async function createApp({ config, database, logger }: Deps): Promise<FastifyInstance> {
  const app = await makeHttp(config, logger);
  addHealth(app, database);
  const schema = await buildSchema({ resolvers: [UserResolver], validate: false });
  const apollo = new ApolloServer<Context>({ schema, plugins: [fastifyApolloDrainPlugin(app)], includeStacktraceInErrorResponses: false });
  await apollo.start();
  await app.register(fastifyApollo(apollo), { path: '/graphql', context: async (request, reply) => {
    const em = database.orm.em.fork();
    return { database, em, requestId: request.id, publicRead: config.publicRead, ...(await viewerOf(request, reply, em, config.sessionDays)) };
  } });
  await addConsole(app, fileURLToPath(new URL('../admin', import.meta.url)));
  return app;
}
