import { resolve } from 'node:path';
import { z } from 'zod';
import { UserRole } from '../../schema/user/user.enums.ts';
import { exposureSettings } from './exposure-settings.ts';
import { commaList, wholeNumber, yesOrNo } from './setting-kinds.ts';
import { StartupError } from './startup-error.ts';

const postgresUrl = () => z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' });

/** Whom to believe about where a request comes from: nobody, everybody, or the proxies of these addresses. */
const proxies = (text: string): boolean | string[] => (/^(true|false)$/.test(text) ? text === 'true' : commaList(text));

const variableOf = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();
const isLocal = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** Settings that count only beside another. */
const needs = [
  ['smtpUrl', 'baseUrl'],
  ['oidcIssuer', 'baseUrl'],
  ['oidcIssuer', 'oidcClientId'],
  ['oidcIssuer', 'oidcClientSecret'],
] as const;

/** Roles by what a claim holds: `planners=CURATOR,it=ADMINISTRATOR`. */
function roleMap(text: string, context: z.RefinementCtx): Record<string, UserRole> {
  const pairs = commaList(text).map((pair) => [pair.slice(0, pair.lastIndexOf('=')).trim(), pair.slice(pair.lastIndexOf('=') + 1).trim()]);
  const isRole = (role: string | undefined): boolean => Object.values<string>(UserRole).includes(role ?? '');
  if (pairs.some(([value, role]) => !value || !isRole(role))) context.addIssue({ code: 'custom', message: 'must look like planners=CURATOR,it=ADMINISTRATOR' });
  return Object.fromEntries(pairs);
}

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
    ...exposureSettings,
    webhookPrivateHosts: z
      .string()
      .transform(commaList)
      .default([])
      .describe('Hosts of private networks that webhooks may be sent to, with commas; public hosts need no naming.'),
    secretKey: z
      .string()
      .min(32, { error: 'must have 32 characters or more' })
      .optional()
      .describe('What secrets in the database are encrypted with; without it the file secret.key in the data folder, made when it is needed.'),
    requireSecondFactor: z
      .enum(['nobody', 'administrators', 'curators'], { error: 'must be nobody, administrators or curators' })
      .default('nobody')
      .describe('Whose passwords need a second factor beside them; curators means administrators too.'),
    smtpUrl: z
      .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465' })
      .optional()
      .describe('Mail server, for links to set a lost password; needs BASE_URL.'),
    mailFrom: z.string().default('PlanGraph <plangraph@localhost>').describe('Sender of mails.'),
    oidcIssuer: z
      .url({ protocol: /^https?$/, error: 'must be an https address' })
      .optional()
      .describe('OpenID Connect provider to sign in with; needs BASE_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.'),
    oidcClientId: z.string().optional().describe('Name under which the provider knows this installation; its callback is BASE_URL/auth/oidc/callback.'),
    oidcClientSecret: z.string().optional().describe('Secret that the provider has given it.'),
    oidcLabel: z.string().default('OpenID Connect').describe('What the button to sign in with the provider says.'),
    oidcScope: z.string().default('openid profile email').describe('What to ask the provider for.'),
    oidcDomains: z.string().transform(commaList).default([]).describe('Domains of e-mail addresses that may sign in with it, with commas; without it all.'),
    oidcCreate: yesOrNo()
      .default(false)
      .describe('Whether somebody new gets an account (VIEWER) at the first sign-in; otherwise only linked accounts sign in.'),
    oidcRoleClaim: z.string().default('groups').describe('Claim of the provider that roles are taken from.'),
    oidcRoles: z
      .string()
      .transform(roleMap)
      .default({})
      .describe('Roles by what that claim holds: planners=CURATOR,it=ADMINISTRATOR; without it roles are given here.'),
    logLevel: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be fatal, error, warn, info, debug, trace or silent' })
      .default('info')
      .describe('Least weight of what is logged.'),
  })
  .superRefine((config, context) => {
    for (const [setting, needed] of needs) {
      if (config[setting] !== undefined && config[needed] === undefined)
        context.addIssue({ code: 'custom', path: [setting], message: `needs ${variableOf(needed)} beside it` });
    }
    if (config.oidcIssuer?.startsWith('http:') && !isLocal(config.oidcIssuer))
      context.addIssue({ code: 'custom', path: ['oidcIssuer'], message: 'must be an https address' });
    if (config.databaseReplicaUrls.length > 0 && config.databaseUrl === undefined) {
      context.addIssue({ code: 'custom', path: ['databaseReplicaUrls'], message: 'needs DATABASE_URL beside it' });
    }
  });

/** The settings of this process, read once at the start and handed on from there. */
export type Config = Readonly<z.infer<typeof settings>>;
export type Environment = Record<string, string | undefined>;

/** The settings that must not be shown. */
const hidden: readonly string[] = ['secretKey', 'oidcClientSecret'];

type Setting = keyof typeof settings.shape;
const names = Object.keys(settings.shape) as Setting[];

/** What the environment sets, by the settings' own names. A variable that is set to nothing counts as not set. */
const given = (environment: Environment) => Object.fromEntries(names.map((name) => [name, environment[variableOf(name)]?.trim() || undefined]));

/** Reads the settings; throws one error that lists everything that is wrong. The only reader of the environment. */
export function loadConfig(environment: Environment = process.env): Config {
  const result = settings.safeParse(given(environment));
  if (result.success) return Object.freeze(result.data);
  const wrong = result.error.issues.map((issue) => {
    const variable = variableOf(String(issue.path[0]));
    const shown = hidden.includes(String(issue.path[0])) ? '***' : withoutPassword(environment[variable] ?? '');
    return `  ${variable} ${issue.message} (it is "${shown}")`;
  });
  throw new StartupError(['PlanGraph cannot start: the configuration is wrong.', ...wrong]);
}

/** Hides the password of each address in a text. */
export const withoutPassword = (text: string): string => text.replace(/(\/\/[^:@/\s]*:)[^@\s]*@/g, '$1***@');

function shownValue(name: Setting, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (hidden.includes(name)) return '***';
  const isPlainObject = typeof value === 'object' && !Array.isArray(value);
  return isPlainObject
    ? Object.entries(value)
        .map((pair) => pair.join('='))
        .join(',')
    : withoutPassword(String(value));
}

/** The settings as text: each variable, its value here, and what it is for. */
export function describeConfig(config: Config): string {
  const shown = names.map((name) => [variableOf(name), shownValue(name, config[name])] as const);
  const [nameWidth, valueWidth] = [0, 1].map((column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) as [number, number];
  return names
    .map((name, index) => {
      const [variable, value] = shown[index] ?? ['', ''];
      return `${variable.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${settings.shape[name].description ?? ''}`;
    })
    .join('\n');
}
