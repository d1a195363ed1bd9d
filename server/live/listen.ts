import { setTimeout as wait } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { liveChannel } from './notice.ts';

/** What a listener is told. */
export interface Listener {
  /** A text came over the channel. */
  onText(text: string): void;
  /** The connection is back after it was lost at the given moment; what came in between was not heard. */
  onBack(lostAt: Date): Promise<void>;
}

/** Listens until the signal ends it. Resolves once it listens. */
export type Listen = (listener: Listener, signal: AbortSignal) => Promise<void>;

/** Listens to the embedded database, which cannot be lost. */
export const listenToPglite =
  (pglite: PGlite): Listen =>
  async ({ onText }, signal) => {
    const stop = await pglite.listen(liveChannel, onText);
    signal.addEventListener('abort', () => void stop().catch(() => undefined), { once: true });
  };

const longestPause = 30_000;

/** Opens a connection that listens, and tells when it is lost. */
async function openConnection(url: string, onText: (text: string) => void): Promise<{ client: Client; lost: Promise<void> }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 15_000, keepAlive: true, application_name: 'plangraph-live' });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  client.on('notification', ({ payload }) => onText(payload ?? ''));
  await client.connect();
  await client.query(`listen ${liveChannel}`);
  return { client, lost };
}

/** Opens the connection anew until it is there, with longer and longer pauses. */
async function reopen(url: string, onText: (text: string) => void, signal: AbortSignal, pause = 500): ReturnType<typeof openConnection> {
  await wait(pause, undefined, { signal });
  return openConnection(url, onText).catch(() => reopen(url, onText, signal, Math.min(pause * 2, longestPause)));
}

/** Listens to a PostgreSQL server by a connection of its own; a lost one is opened anew. */
export const listenToPostgres =
  (url: string): Listen =>
  async ({ onText, onBack }, signal) => {
    let connection = await openConnection(url, onText);
    const keep = async (): Promise<void> => {
      while (!signal.aborted) {
        await connection.lost;
        if (signal.aborted) return;
        const lostAt = new Date();
        connection = await reopen(url, onText, signal);
        await onBack(lostAt).catch(() => undefined);
      }
    };
    signal.addEventListener('abort', () => void connection.client.end().catch(() => undefined), { once: true });
    keep().catch(() => undefined);
  };
