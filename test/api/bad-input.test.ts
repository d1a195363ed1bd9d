import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { ask, mutate, printedSchema } from '../support/call.ts';
import { sampleArguments, type Samples } from '../support/sample-value.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { buildWorld, type World } from '../support/world.ts';

let database: Database;
let api: Api;
let world: World;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await buildWorld(database);
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

afterEach(() => void api.logged.splice(0));

const queries = Object.values(printedSchema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(printedSchema.getMutationType()?.getFields() ?? {});
const codes = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'STALE_VERSION',
  'QUERY_TOO_COSTLY',
  'TOO_LARGE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_REQUEST',
  'RATE_LIMITED',
];

const texts = [
  '',
  ' ',
  'a\0b',
  '\ud800',
  '\udc00x',
  "'; drop table goal --",
  '%_\\',
  '长'.repeat(60_000),
  '__proto__',
  'constructor',
  'toString',
  '\u{1F469}\u200D\u{1F467}',
];
const wrongTexts = [1, true, {}, ['x'], Number.MAX_VALUE];
const wrongNumbers = ['1', '', true, {}, [1, 2], 1e308, -1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 0.5];
const numbers = [0, -1, 2 ** 31 - 1, -(2 ** 31), 1000, 1001, 1_000_001];
const dates = ['2021-02-30', '2021-13-01', 'yesterday', '', '+275760-09-13', '-000001-01-01', '0000-00-00', '9999-12-31', '275761-01-01T00:00:00Z', 12];

function oddScalars(name: string): unknown[] {
  if (name === 'Int' || name === 'Float') return [...numbers, ...wrongNumbers];
  if (name === 'Boolean') return ['true', 1, {}, []];
  if (name === 'Date' || name === 'DateTime') return dates;
  return [...texts, ...wrongTexts];
}

const cursorNames = new Set(['after', 'before']);
const cursors = ['', 'x', 'e30=', 'W10=', 'WzFd', 'bnVsbA==', 'WyJhIiwxLG51bGwse31d', '////', 'W1tbW10='];

const explored = new Set<string>();

/** Values of every kind that somebody may send for a type, right in form or not; of a type that was tried before, only a few. */
function oddValues(type: GraphQLInputType, name: string): unknown[] {
  if (isNonNullType(type)) return [null, ...oddValues(type.ofType, name)];
  if (isListType(type)) {
    const items = oddValues(type.ofType, name);
    return [[], [null], items[0], ...items.slice(0, 8).map((item) => [item]), Array.from({ length: 3000 }, () => items[1] ?? null), [[[]]], {}];
  }
  const isKnown = explored.has(`${type.name} ${cursorNames.has(name) ? name : ''}`);
  explored.add(`${type.name} ${cursorNames.has(name) ? name : ''}`);
  if (isEnumType(type)) return isKnown ? ['NOPE'] : ['NOPE', '', 1, {}, 'constructor', '__proto__', [type.getValues()[0]?.name, type.getValues()[0]?.name]];
  if (!isInputObjectType(type)) {
    const values = [...(cursorNames.has(name) ? cursors : []), ...oddScalars(type.name)];
    return isKnown ? values.filter((_value, place) => place % 4 === 0) : values;
  }
  const wrong: unknown[] = ['', {}, { nothing: 1 }];
  if (isKnown) return wrong;
  return [
    ...wrong,
    1,
    [],
    ...Object.values(type.getFields()).flatMap((field) => [null, ...oddValues(field.type, field.name)].map((value) => ({ [field.name]: value }))),
  ];
}

/** What may be asked of an answer without more arguments. */
function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth > 1) return '{ __typename }';
  const inner = Object.values(named.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) || (depth === 0 && ['nodes', 'edges', 'pageInfo'].includes(field.name)))
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type)))
    .map((field) => `${field.name} ${selectionOf(field.type, depth + 1)}`);
  return `{ __typename ${inner.join(' ')} }`;
}

const plainScalars = {
  ID: '00000000-0000-4000-8000-0000000000aa',
  String: '字',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  Date: '2021-01-01',
  DateTime: '2021-01-01T00:00:00Z',
};
const plain: Samples = { optional: false, items: 1, scalars: plainScalars };

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 120);

/** The names of all fields in a value. */
const namesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];

/** What is wrong with an answer, if it is one that nobody should get; a refusal must name an argument or a field of one. */
function problemOf({ status, errors }: Answer, argument: string, value: unknown, where: string, others: object = {}): string[] {
  const what = `${where}(${argument}: ${shown(value)})`;
  const [error] = errors;
  if (status >= 500) return [`${what}: ${status} ${error?.message}`];
  if (!error) return [];
  const code = String(error.extensions['code']);
  if (!codes.includes(code)) return [`${what}: ${code} ${error.message}`];
  const told = `${error.message} ${Object.keys(error.extensions['fields'] ?? {}).join(' ')} ${(error.path ?? []).join('.')}`.toLowerCase();
  const named = [
    argument,
    ...namesIn(value),
    ...Object.entries(others).flatMap(([name, fields]) => [name, ...Object.keys(fields as object)]),
    '$value',
    plainScalars.ID,
  ].some((name) => name !== '' && told.includes(name.toLowerCase()));
  return code !== 'BAD_USER_INPUT' || named ? [] : [`${what}: names nothing: ${error.message}`];
}

const fieldsOf = (type: GraphQLInputType): object => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
};

type Call = typeof ask;

/** Sends every odd value for one argument; all that is wrong with the answers. */
async function tryArgument(call: Call, field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): Promise<string[]> {
  const others = sampleArguments(field, plain);
  const everything = Object.fromEntries(field.args.map(({ name, type }) => [name, fieldsOf(type)]));
  const problems: string[] = [];
  for (const value of oddValues(argument.type, argument.name)) {
    const answer = await call(api, UserRole.ADMINISTRATOR, field.name, { ...others, [argument.name]: value }, selectionOf(field.type));
    problems.push(...problemOf(answer, argument.name, value, field.name, everything));
  }
  return problems;
}

describe.each(queries.filter((field) => field.args.length > 0).map((field) => [field.name, field] as const))('the query %s', (_name, field) => {
  it.each(field.args.map((argument) => [argument.name, argument] as const))('answers every kind of %s, or says what is wrong', async (_argument, argument) => {
    expect(await tryArgument(ask, field, argument)).toEqual([]);
    expect(api.logged).toEqual([]);
  });
});

describe('every mutation', () => {
  it.each(mutations.filter((field) => field.args.length > 0).map((field) => [field.name, field] as const))(
    '%s refuses what it does not understand',
    async (_name, field) => {
      for (const argument of field.args) expect(await tryArgument(mutate, field, argument)).toEqual([]);
      expect(api.logged).toEqual([]);
    },
  );
});

/** Lists inside of rows take the same arguments as those at the root. */
const nested = Object.values(printedSchema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type !== printedSchema.getQueryType() && type !== printedSchema.getMutationType())
  .flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args.map((argument) => ({ type, field, argument }))))
  .filter(({ argument }) => ['first', 'last', 'after', 'before', 'offset'].includes(argument.name));

describe('a list inside of a row', () => {
  it('refuses impossible pages, naming the argument', async () => {
    const problems: string[] = [];
    for (const { type, field, argument } of nested.filter((each) => each.type.getInterfaces().length > 0))
      for (const value of oddValues(argument.type, argument.name)) {
        const query = `query ($id: ID!, $value: ${String(argument.type)}) { node(id: $id) { ... on ${type.name} { ${field.name}(${argument.name}: $value) { __typename nodes { id } } } } }`;
        const id = type.name === 'Plan' ? world.plan.id : type.name === 'Goal' ? world.led.id : type.name === 'Unit' ? world.women.id : world.city.id;
        problems.push(...problemOf(await api.as(null)(query, { id, value }), argument.name, value, `${type.name}.${field.name}`));
      }
    expect(problems).toEqual([]);
    expect(api.logged).toEqual([]);
  });

  it('refuses two ways of paging at once', async () => {
    for (const page of ['first: 1, last: 1', 'offset: 1, last: 1', 'offset: 1, after: "x"', 'offset: 1, before: "x"']) {
      const { errors } = await api.as(null)(`{ goals(${page}) { nodes { id } } }`);
      expect(errors[0]).toMatchObject({ message: expect.stringMatching(/first|last|offset|after|before/), extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});

describe('variables', () => {
  const query = 'query ($filter: GoalFilter) { goals(filter: $filter) { totalCount } }';
  const post = async (variables: string) => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
    return { status: response.statusCode, code: response.json().errors?.[0]?.extensions.code };
  };

  it.each([
    ['that poison objects', '{"filter":{"__proto__":{"eq":1}}}', 'BAD_REQUEST'],
    ['that poison constructors', '{"filter":{"constructor":{"prototype":{"x":1}}}}', 'BAD_REQUEST'],
    ['of 10 MB', `{"filter":{"search":"${'x'.repeat(10_000_000)}"}}`, 'TOO_LARGE'],
    ['above their own limit', `{"filter":{"search":"${'x'.repeat(600_000)}"}}`, 'TOO_LARGE'],
    ['that are a list', '[]', 'BAD_REQUEST'],
    ['that are a text', '"x"', 'BAD_REQUEST'],
    ['that nobody declared', '{"other":1}', undefined],
  ])('%s are refused', async (_name, variables, code) => {
    const answer = await post(variables);
    expect(answer.status).toBeLessThan(500);
    expect(answer.code).toBe(code);
  });
});
