import { resolve } from 'node:path';
import { z } from 'zod';
import { commaList, wholeNumber, yesOrNo } from './setting-kinds.ts';

const isOrigin = (text: string): boolean => {
  if (text === '*') return true;
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === text;
  } catch {
    return false;
  }
};

/** The settings that make the API safe to expose: how much one request may ask, who may ask from where, and how often. */
export const exposureSettings = {
  maxRequestKb: wholeNumber(1, 102_400).default(1024).describe('Largest GraphQL request, in kilobytes; uploads have MAX_UPLOAD_MB.'),
  maxBatch: wholeNumber(0, 100).default(0).describe('Most operations in one request; 0 refuses batches.'),
  queryMaxCost: wholeNumber(1, 100_000_000).default(500_000).describe('Most that one operation may cost; a row costs 1, times the rows above it.'),
  queryMaxDepth: wholeNumber(1, 200).default(24).describe('Most levels of fields in an operation.'),
  queryMaxFields: wholeNumber(1, 1_000_000).default(10_000).describe('Most fields in an operation, with its fragments written out.'),
  queryMaxTokens: wholeNumber(100, 1_000_000).default(20_000).describe('Most words and signs in the text of an operation.'),
  queryMaxAliases: wholeNumber(0, 10_000).default(200).describe('Most aliases in an operation, with its fragments written out.'),
  queryMaxRootFields: wholeNumber(1, 10_000).default(50).describe('Most fields at the top of an operation.'),
  queryMaxDirectives: wholeNumber(0, 10_000).default(100).describe('Most directives in the text of an operation.'),
  queryMaxFragments: wholeNumber(0, 10_000).default(100).describe('Most fragments in the text of an operation.'),
  queryMaxDuplicates: wholeNumber(1, 10_000).default(50).describe('How often one field may be repeated in the same place.'),
  queryMaxVariablesKb: wholeNumber(1, 102_400).default(512).describe('Largest variables of an operation, in kilobytes.'),
  queryTimeoutSeconds: wholeNumber(1, 3600).default(20).describe('Seconds after which PostgreSQL gives up a statement of a query.'),
  introspection: yesOrNo().default(true).describe('Whether the schema may be asked for; false hides "Did you mean" in errors too.'),
  fieldSuggestions: yesOrNo().default(true).describe('Whether errors suggest the names of fields ("Did you mean").'),
  corsOrigins: z
    .string()
    .transform(commaList)
    .pipe(z.array(z.string().refine(isOrigin, { error: 'must be origins like https://example.org with commas, or *' })))
    .default([])
    .describe('Sites whose pages may call the API, with commas; * is every site, without accounts.'),
  operationList: z
    .string()
    .transform((path) => resolve(path))
    .optional()
    .describe('File or folder of the only operations that are answered, as plangraph persist writes it.'),
  operationListExempt: z
    .enum(['nobody', 'administrators', 'accounts'], { error: 'must be nobody, administrators or accounts' })
    .default('administrators')
    .describe('Who may send other operations too: nobody, administrators or accounts (everybody who is signed in).'),
  persistedCacheMb: wholeNumber(1, 1024).default(16).describe('Room for operations that clients register by themselves (APQ), in megabytes.'),
  cacheSeconds: wholeNumber(0, 3600).default(30).describe('Seconds that anybody may keep the answer to a public GET; 0 forbids it.'),
  ratePoints: wholeNumber(0, 1_000_000_000)
    .default(600_000)
    .describe('Points that one token, account or address may spend; a request costs 1 and 1 more per 1000 of its cost. 0 is no limit.'),
  rateSeconds: wholeNumber(1, 86_400).default(60).describe('Seconds that those points are for.'),
  rateStore: z
    .enum(['memory', 'database'], { error: 'must be memory or database' })
    .default('memory')
    .describe('Where points are counted: memory, or database where several processes share them (PostgreSQL).'),
};
