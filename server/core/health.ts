import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/orm.ts';

const patience = 3000;

async function answers(database: Database): Promise<boolean> {
  const asked = database.orm.em
    .fork()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, setTimeout(patience, false, { ref: false })]);
}

/** `/healthz` says that the process is alive, `/readyz` that it can serve: the database answers. */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = await answers(database);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'the database does not answer' });
  });
}
