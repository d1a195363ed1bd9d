import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

const hidden = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);

/** One log entry for a reader at a terminal: time, weight, words, then the rest as name=value. */
function readable(line: string): string {
  const entry = JSON.parse(line) as { level: string; time: number; msg?: string; err?: { stack?: string } } & Record<string, unknown>;
  const time = new Date(entry.time).toLocaleTimeString('en-GB');
  const level = entry.level.toUpperCase().padEnd(5);
  const rest = Object.entries(entry)
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${[time, level, entry.msg ?? '', ...rest].join(' ')}\n${entry.err?.stack ? `${entry.err.stack}\n` : ''}`;
}

/** The program's one logger: JSON lines on standard error, or readable ones where that is a terminal. */
export function makeLogger(config: Pick<Config, 'logLevel'>, stream: NodeJS.WriteStream = process.stderr): Logger {
  const destination: DestinationStream = stream.isTTY ? { write: (line) => void stream.write(readable(line)) } : stream;
  return pino(
    { level: config.logLevel, formatters: { level: (level) => ({ level }) }, redact: ['req.headers.cookie', 'req.headers.authorization', '*.password'] },
    destination,
  );
}
