import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/orm.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { StartupError } from './startup-error.ts';

const patience = 10_000;

function listenFailure(error: NodeJS.ErrnoException, config: Config): unknown {
  const place = `${config.host}:${config.port}`;
  if (error.code === 'EADDRINUSE')
    return new StartupError([`Port ${config.port} is taken by another program. Stop that one, or choose another with PORT.`], { cause: error });
  if (error.code === 'EACCES') return new StartupError([`This user may not listen on ${place}. Choose a port above 1023 with PORT.`], { cause: error });
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
    return new StartupError([`${config.host} is not an address of this machine. Change HOST.`], { cause: error });
  return error;
}

/** Opens the port and returns its number. */
export async function listen(app: FastifyInstance, config: Config): Promise<number> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, config);
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : config.port;
}

/** Stops in order on SIGINT and SIGTERM: takes no more requests, finishes those under way, closes the database. Returns that same stop. */
export function stopOnSignal(app: FastifyInstance, database: Database, logger: Logger): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= app.close().then(() => database.close()));
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    logger.info(`stopping on ${signal}`);
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return stop;
}
