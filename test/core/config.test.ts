import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeConfig, loadConfig } from '../../server/core/config.ts';
import { StartupError } from '../../server/core/startup-error.ts';

const linesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    return error instanceof StartupError ? error.lines : [String(error)];
  }
};

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(loadConfig({})).toMatchObject({
      port: 4000,
      host: 'localhost',
      publicRead: true,
      sessionDays: 14,
      dataDir: resolve('.data'),
      databaseReplicaUrls: [],
      trustProxy: false,
    });
  });

  it('reads every kind of value', () => {
    const environment = {
      PORT: '8080',
      PUBLIC_READ: 'false',
      DATABASE_URL: 'postgres://u:p@db/x',
      DATABASE_REPLICA_URLS: 'postgres://a/x, postgresql://b/x',
      TRUST_PROXY: '10.0.0.1, 10.0.0.2',
      DATA_DIR: 'data',
    };
    expect(loadConfig(environment)).toMatchObject({
      port: 8080,
      publicRead: false,
      databaseUrl: 'postgres://u:p@db/x',
      databaseReplicaUrls: ['postgres://a/x', 'postgresql://b/x'],
      trustProxy: ['10.0.0.1', '10.0.0.2'],
      dataDir: resolve('data'),
    });
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '  ' })).toMatchObject({ port: 4000 });
    expect(loadConfig({ DATABASE_URL: '' }).databaseUrl).toBeUndefined();
  });

  it('lists everything that is wrong at once, with the value', () => {
    expect(linesOf({ PORT: 'http', PUBLIC_READ: 'maybe', LOG_LEVEL: 'loud', SESSION_DAYS: '0' })).toEqual([
      'PlanGraph cannot start: the configuration is wrong.',
      '  PORT must be a whole number from 0 to 65535 (it is "http")',
      '  PUBLIC_READ must be true or false (it is "maybe")',
      '  SESSION_DAYS must be a whole number from 1 to 365 (it is "0")',
      '  LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent (it is "loud")',
    ]);
  });

  it('refuses replicas of no database', () => {
    expect(linesOf({ DATABASE_REPLICA_URLS: 'postgres://a/x' })[1]).toContain('DATABASE_REPLICA_URLS needs DATABASE_URL beside it');
  });

  it('shows no password, neither in errors nor in the table', () => {
    expect(linesOf({ DATABASE_URL: 'mysql://user:secret@db/x' }).join('\n')).not.toContain('secret');
    expect(describeConfig(loadConfig({ DATABASE_URL: 'postgres://user:secret@db/x' }))).toContain('postgres://user:***@db/x');
  });

  it('describes every setting', () => {
    for (const line of describeConfig(loadConfig({ DATABASE_URL: 'postgres://db/x' })).split('\n')) expect(line).toMatch(/^[A-Z_]+ .*[\w)]\.$/);
  });
});
