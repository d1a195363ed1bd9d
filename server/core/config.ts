import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/, { error }).transform(Number).pipe(z.number().min(least, { error }).max(most, { error }));
};
const yesOrNo = () => z.stringbool({ error: 'must be true or false' });
const postgresUrl = () => z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' });
const commaList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whom to believe about where a request comes from: nobody, everybody, or the proxies of these addresses. */
const proxies = (text: string): boolean | string[] => (/^(true|false)$/.test(text) ? text === 'true' : commaList(text));

/** Every setting. The environment variable has the same name in capitals: `dataDir` is DATA_DIR. */
const settings = z
  .object({
    port: wholeNumber(0, 65_535).default(4000).describe('Port to serve on; 0 takes any free one.'),
    host: z.string().default('localhost').describe('Address to serve on; localhost is this machine only, 0.0.0.0 is every network.'),
    baseUrl: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .optional()
      .describe('Address that users type, where it differs from host and port (behind a proxy).'),
    trustProxy: z.string().transform(proxies).default(false).describe("Whether X-Forwarded-… is believed: false, true, or the proxies' addresses with commas."),
    databaseUrl: postgresUrl().optional().describe('PostgreSQL 15 or newer; without it an embedded database lives in the data folder.'),
    databaseReplicaUrls: z.string().transform(commaList).pipe(z.array(postgresUrl())).default([]).describe('Read replicas of that database, with commas.'),
    databasePoolSize: wholeNumber(1, 500).default(10).describe('Most connections to hold to each PostgreSQL server.'),
    dataDir: z
      .string()
      .transform((path) => resolve(path))
      .default(resolve('.data'))
      .describe('Folder for the embedded database and for files.'),
    publicRead: yesOrNo().default(true).describe('Whether published plans may be read without signing in.'),
    sessionDays: wholeNumber(1, 365).default(14).describe('Days without a visit after which a sign-in ends.'),
    adminName: z
      .string()
      .regex(/^\S(.{0,62}\S)?$/, { error: 'must be 1 to 64 characters without spaces around them' })
      .default('admin')
      .describe('Name of the administrator that the first start creates.'),
    maxUploadMb: wholeNumber(1, 1024).default(50).describe('Largest document that may be uploaded, in megabytes.'),
    answerMemoryMb: wholeNumber(0, 65_536)
      .default(32)
      .describe('Memory for answers that are kept while nothing is written, in megabytes; 0 reads every answer anew.'),
    webhookPrivateHosts: z
      .string()
      .transform(commaList)
      .default([])
      .describe('Hosts of private networks that webhooks may be sent to, with commas; public hosts need no naming.'),
    logLevel: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be fatal, error, warn, info, debug, trace or silent' })
      .default('info')
      .describe('Least weight of what is logged.'),
  })
  .superRefine((config, context) => {
    if (config.databaseReplicaUrls.length > 0 && config.databaseUrl === undefined) {
      context.addIssue({ code: 'custom', path: ['databaseReplicaUrls'], message: 'needs DATABASE_URL beside it' });
    }
  });

/** The settings of this process, read once at the start and handed on from there. */
export type Config = Readonly<z.infer<typeof settings>>;
export type Environment = Record<string, string | undefined>;

type Setting = keyof typeof settings.shape;
const names = Object.keys(settings.shape) as Setting[];
const variableOf = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();

/** What the environment sets, by the settings' own names. A variable that is set to nothing counts as not set. */
const given = (environment: Environment) => Object.fromEntries(names.map((name) => [name, environment[variableOf(name)]?.trim() || undefined]));

/** Reads the settings; throws one error that lists everything that is wrong. The only reader of the environment. */
export function loadConfig(environment: Environment = process.env): Config {
  const result = settings.safeParse(given(environment));
  if (result.success) return Object.freeze(result.data);
  const wrong = result.error.issues.map((issue) => {
    const variable = variableOf(String(issue.path[0]));
    return `  ${variable} ${issue.message} (it is "${withoutPassword(environment[variable] ?? '')}")`;
  });
  throw new StartupError(['PlanGraph cannot start: the configuration is wrong.', ...wrong]);
}

/** Hides the password of each address in a text. */
export const withoutPassword = (text: string): string => text.replace(/(\/\/[^:@/\s]*:)[^@\s]*@/g, '$1***@');

/** The settings as text: each variable, its value here, and what it is for. */
export function describeConfig(config: Config): string {
  const shown = names.map((name) => [variableOf(name), withoutPassword(String(config[name] ?? ''))] as const);
  const [nameWidth, valueWidth] = [0, 1].map((column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) as [number, number];
  return names
    .map((name, index) => {
      const [variable, value] = shown[index] ?? ['', ''];
      return `${variable.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${settings.shape[name].description ?? ''}`;
    })
    .join('\n');
}
