import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { forAdministrators, forEverybody, forOneself, forWebhooks } from '../support/account-mutations.ts';
import { type Api, startApi } from '../support/api.ts';
import { mutate, printedSchema } from '../support/call.ts';
import { build, type Factory } from '../support/factories.ts';
import { type Samples, sampleArguments } from '../support/sample-value.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;
let known: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
  const goal = await build(database, (f) => f.goal());
  known = { goal: goal.id, area: goal.area.id };
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const codes = ['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'STALE_VERSION', 'TOO_LARGE'];
/** Mutations of accounts and webhooks, which test/user and test/webhook look at. */
const elsewhere = [...forEverybody, ...forOneself, ...forAdministrators, ...forWebhooks];
const mutations = Object.values(printedSchema.getMutationType()?.getFields() ?? {}).filter(({ name }) => !elsewhere.includes(name));
const plain = {
  ID: '00000000-0000-4000-8000-0000000000aa',
  String: '字',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  Date: '2021-01-01',
  DateTime: '2021-01-01T00:00:00Z',
};
const least = { optional: false, items: 1 };
const most = { optional: true, items: 2 };

const odd: [string, () => Samples][] = [
  ['ids that name nothing', () => ({ ...least, scalars: plain })],
  ['ids that are none', () => ({ ...most, scalars: { ...plain, ID: "'; drop table goal --" } })],
  ['ids of another type', () => ({ ...most, scalars: { ...plain, ID: known['goal'] } })],
  ['texts with U+0000', () => ({ ...most, scalars: { ...plain, ID: known['area'], String: 'a\0b' } })],
  ['texts that are empty', () => ({ ...most, scalars: { ...plain, String: '' } })],
  ['texts that are long', () => ({ ...most, scalars: { ...plain, String: '长'.repeat(60_000) } })],
  ['numbers that are large', () => ({ ...most, scalars: { ...plain, Int: 2_147_483_647, Float: 1e300 } })],
  ['numbers below zero', () => ({ ...most, scalars: { ...plain, Int: -2_147_483_648, Float: -1e300 } })],
  ['lists without items', () => ({ optional: true, items: 0, scalars: plain })],
  ['halves of characters', () => ({ ...most, scalars: { ...plain, String: '\ud800' } })],
];

/** 500 characters that cannot be packed. */
const longName = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919 + 104_729 * (index % 13)) % 20_000))).join('');

/** What is wrong with the answer, if it is one that nobody should get. */
async function problemOf(name: string, values: Record<string, unknown>): Promise<unknown[]> {
  const { status, errors } = await mutate(api, UserRole.CURATOR, name, values, '{ __typename }');
  const code = errors[0]?.extensions['code'];
  return status >= 500 || (code && !codes.includes(code)) ? [{ name, status, error: errors[0] }] : [];
}

describe.each(odd)('%s', (_name, samplesOf) => {
  it('are answered with a reason by every mutation', async () => {
    const wrong: unknown[] = [];
    for (const field of mutations) wrong.push(...(await problemOf(field.name, sampleArguments(field, samplesOf()))));
    expect(wrong).toEqual([]);
    expect(api.logged).toEqual([]);
  }, 120_000);
});

/** New rows of every type, by the word for them. */
function makeRows(f: Factory): Record<string, { id: string }> {
  const [jurisdiction, plan, document] = [f.jurisdiction(), f.plan(), f.document()];
  const area = f.area({ plan });
  const [goal, measure, unit, group] = [f.goal({ area }), f.measure({ area }), f.unit({ jurisdiction }), f.group({ jurisdiction })];
  const target = f.target({ goal });
  const named = { jurisdiction, plan, document, area, goal, measure, unit, group, target, family: f.family(), indicator: f.indicator() };
  const under = {
    planlink: f.planLink({ plan }),
    responsibility: f.responsibility({ goal, unit }),
    mention: f.mention({ goal, unit }),
    member: f.member(group, unit),
  };
  return { ...named, ...under };
}

/** The words that a mutation's name may end in, where they are not those of the rows. */
const otherWords = { responsibilities: 'responsibility', unitfamily: 'family', unitfamilies: 'family', unitgroup: 'group', unitgroupmember: 'member' };

/** The ids of rows by the names of the arguments and fields that take them. */
function idsFor(mutation: string, made: Record<string, { id: string }>): Record<string, string> {
  const words = new Map([...Object.keys(made).flatMap((word) => [word, `${word}s`].map((each) => [each, word] as const)), ...Object.entries(otherWords)]);
  const [ending] = [...words.keys()].filter((word) => mutation.toLowerCase().endsWith(word)).sort((one, two) => two.length - one.length);
  const ids = Object.fromEntries(Object.entries(made).map(([word, { id }]) => [`${word}Id`, id]));
  return { ...ids, parentId: ids['jurisdictionId'] ?? '', id: made[words.get(ending ?? '') ?? '']?.id ?? '' };
}

describe.each([
  ['the longest names', { ...plain, String: longName }],
  ['the largest numbers', { ...plain, String: 'abc', Int: 2_147_483_647, Float: 1.7e308 }],
  ['small numbers and other scripts', { ...plain, String: '\u{20000}\u200f\u0301‮', Int: 1, Float: -1e-300 }],
])('rows that are there, with %s', (_name, scalars) => {
  it('are written or refused with a reason', async () => {
    const wrong: unknown[] = [];
    const calls = mutations.flatMap((field) => [false, true].map((optional) => ({ field, optional })));
    const made = await build(database, (f) => calls.map(() => makeRows(f)));
    for (const [index, { field, optional }] of calls.entries()) {
      const ids = idsFor(field.name, made[index] ?? {});
      wrong.push(...(await problemOf(field.name, sampleArguments(field, { optional, items: 1, scalars, ids }))));
    }
    expect(wrong).toEqual([]);
    expect(api.logged).toEqual([]);
  }, 120_000);
});
