import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** What processes have worked, in seconds of a processor. */
export interface Work {
  server: number;
  database: number;
}

const ticksASecond = 100;

/** The processor time of one process so far; nothing where there is no such process (or no /proc). */
function secondsOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
  } catch {
    return 0;
  }
}

/** How much memory a process holds, in bytes. */
export function residentOf(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(pages) * 4096;
}

/** Watches what a server and the backends of its database work; the database must be on this machine for the latter. */
export class Meter {
  private readonly client: Client;
  private readonly backends = new Map<number, number>();

  constructor(database: string) {
    this.client = new Client({ connectionString: database, application_name: 'bench-meter' });
  }

  open = (): Promise<unknown> => this.client.connect();
  close = (): Promise<void> => this.client.end();

  /** Waits until nothing runs any more that nobody waits for, so that it does not burden whoever is measured next. */
  async quiet(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      const { rowCount } = await this.client.query(
        `select from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      if (rowCount === 0) return;
      await setTimeout(100);
    }
  }

  /** What has been worked so far; only differences mean anything. */
  async read(server: number): Promise<Work> {
    const { rows } = await this.client.query<{ pid: number }>(
      `select coalesce(leader_pid, pid) as pid from pg_stat_activity where datname = current_database() and application_name <> 'bench-meter'`,
    );
    for (const { pid } of rows) this.backends.set(pid, Math.max(secondsOf(pid), this.backends.get(pid) ?? 0));
    return { server: secondsOf(server), database: [...this.backends.values()].reduce((sum, each) => sum + each, 0) };
  }
}
