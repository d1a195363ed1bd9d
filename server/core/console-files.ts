import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const forever = 'public, max-age=31536000, immutable';

/** Vite puts a hash of the content in the names below assets/: such a file never changes. All else is asked for anew. */
const lifeOf = (path: string): string => (/[\\/]assets[\\/]/.test(path) ? forever : 'no-cache');

/** Whether a browser asks for a page, rather than a program for data or a page for one of its parts. */
function isNavigation(request: FastifyRequest): boolean {
  const isPage = (request.headers.accept ?? '').includes('text/html');
  return ['GET', 'HEAD'].includes(request.method) && isPage && !/^\/(assets|graphql)(\/|\?|$)/.test(request.url);
}

const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.code(404).send({ error: `There is nothing at ${request.method} ${request.url.split('?')[0]}.`, requestId: request.id });

/** Serves the built console at `/`. An address that only the console knows gets its page; everything else unknown is a plain 404. */
export async function addConsole(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, { root: folder, cacheControl: false, setHeaders: (reply, path) => void reply.header('cache-control', lifeOf(path)) });
  }
  app.setNotFoundHandler((request, reply) => (isBuilt && isNavigation(request) ? reply.sendFile('index.html') : notFound(request, reply)));
}
