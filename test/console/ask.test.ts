import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql/index.js';
import { buildSchema as buildOwnSchema, coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { columnChoices } from '../../admin/ask/question/columns.ts';
import { type Definition, fromDefinition, newQuestion, toDefinition } from '../../admin/ask/question/definition.ts';
import { exportRequest } from '../../admin/ask/question/export-request.ts';
import { groupFromFilter } from '../../admin/ask/question/from-filter.ts';
import { asCurl, countOperation, groupsOperation, listOperation } from '../../admin/ask/question/operation.ts';
import { newGroup, newRuleId, type Rule } from '../../admin/ask/question/question.ts';
import { questionInWords, type Wording } from '../../admin/ask/question/sentence.ts';
import { filledFilter, groupToFilter, isComplete } from '../../admin/ask/question/to-filter.ts';
import * as kept from '../../admin/ask/saved/saved-queries.ts';
import { pickQuery } from '../../admin/ask/values/pick-query.ts';
import { costQuery, familyCodesQuery, namesQuery } from '../../admin/ask/values/value-queries.ts';
import { reduceSchema } from '../../admin/ask/reduced/reduce-schema.ts';
import { typeNamed } from '../../admin/ask/reduced/ask-schema.ts';
import { zhAsk } from '../../admin/i18n/zh-ask.ts';

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const ownSchema = buildOwnSchema(sdl);
const asked = reduceSchema(ownSchema);
const problems = (query: string): string[] => validate(schema, parse(query)).map((error) => error.message);
const listed = Object.values(asked.types).filter((type) => type.list !== null);
const goal = typeNamed(asked, 'Goal');

function inputProblems(type: string, value: unknown): string[] {
  const found: string[] = [];
  coerceInputValue(value, ownSchema.getType(type) as GraphQLInputObjectType, (path, _, error) => found.push(`${path.join('.')}: ${error.message}`));
  return found;
}

const wording: Wording = {
  phrase: (key, places = {}) =>
    Object.entries(places).reduce((text, [name, value]) => text.replaceAll(`%{${name}}`, value), (zhAsk.sentence as Record<string, string>)[key] ?? key),
  rows: (type) => (zhAsk.types as Record<string, string>)[type] ?? type,
  field: (_, field) => (zhAsk.fields as Record<string, string>)[field] ?? field,
  operator: (operator, _, value) => (operator === 'isNull' ? (value ? '空着' : '不空') : ((zhAsk.operators as Record<string, string>)[operator] ?? operator)),
  value: (_, field, value) => (field.name === 'id' ? `名${String(value)}` : String(value)),
  family: (code) => code,
  rowName: (id) => `名${id}`,
  role: (role) => role,
  via: (via) => via,
  key: (key) => (zhAsk.keys as Record<string, string>)[key] ?? key,
  direction: (direction) => direction,
  parameter: (name) => name,
};

describe('the reduced schema', () => {
  it('should list every type that the API lists, with operators that fit the type', () => {
    expect(listed.map((type) => type.list)).toEqual(
      expect.arrayContaining(['goals', 'measures', 'targets', 'units', 'plans', 'responsibilities', 'indicators']),
    );
    const statement = goal.fields.find((field) => field.name === 'statement');
    expect(statement).toMatchObject({ kind: 'value', type: 'String', sortable: true, operators: expect.arrayContaining(['contains', 'startsWith']) });
    expect(goal.fields.find((field) => field.name === 'responsibilities')).toMatchObject({ kind: 'many', type: 'Responsibility', filterable: true });
    expect(goal.stats).toMatchObject({ field: 'goalStats', keyType: 'ItemStatsKey' });
    expect(typeNamed(asked, 'Target').stats?.keys).toContainEqual({ key: 'DUE_YEAR', field: 'dueYear', type: 'Int', isRow: false });
  });

  it('should find a new field, type and operator by itself', () => {
    const grown = buildOwnSchema(
      `${sdl.replace('type Goal implements Node {', 'type Goal implements Node {\n  colour: String\n').replace('input GoalFilter {', 'input GoalFilter {\n  colour: StringFilter\n')}`,
    );
    expect(typeNamed(reduceSchema(grown), 'Goal').fields.find((field) => field.name === 'colour')).toMatchObject({ kind: 'value', filterable: true });
  });

  it.each(listed.map((type) => [type.name, type] as const))('should ask valid questions about %s with every column there is', (_, type) => {
    const question = { ...newQuestion(asked, type), columns: columnChoices(asked, type).map(({ path }) => path) };
    expect(problems(listOperation(asked, question, undefined, 50, 0).query)).toEqual([]);
    expect(problems(listOperation(asked, newQuestion(asked, type), undefined, 50, 0).query)).toEqual([]);
    expect(problems(countOperation(asked, question, undefined).query)).toEqual([]);
    for (const { key } of type.stats?.keys ?? []) expect(problems(groupsOperation(asked, { ...question, groupBy: [key] }, undefined)!.query)).toEqual([]);
  });
});

const filters: [string, string, Record<string, unknown>, string][] = [
  ['a value', 'Goal', { statement: { contains: '两癌' } }, '列出目标，条件是：内容含有“两癌”。'],
  ['a list of values', 'Goal', { kind: { in: ['MAIN', 'SUB'] } }, '列出目标，条件是：类别是“MAIN”或“SUB”。'],
  ['a row that it belongs to', 'Goal', { plan: { jurisdiction: { id: { in: ['1'] } } } }, '列出目标，条件是：所属规划的行政区划是“名1”。'],
  [
    'how a family is involved',
    'Goal',
    { involves: { family: 'womens-federation', roles: ['LEAD'], via: ['DIRECT', 'GROUP'] } },
    '列出目标，条件是：涉及条线“womens-federation”，分工为LEAD，方式为DIRECT或GROUP。',
  ],
  [
    'some, none and all of many rows',
    'Goal',
    { and: [{ responsibilities: { some: { role: { eq: 'LEAD' } } } }, { targets: { none: {} } }, { mentions: { every: { unit: { isNull: true } } } }] },
    '列出目标，条件是：责任分工中有符合（分工是“LEAD”）的，并且没有目标值，并且提及全部符合（没有单位）。',
  ],
  [
    'groups within groups',
    'Target',
    { and: [{ dueYear: { lte: 2025 } }, { or: [{ value: { gt: 90 } }, { not: { or: [{ nature: { in: ['EXPECTED'] } }, { baseline: { isNull: true } }] } }] }] },
    '列出目标值，条件是：达成年份不大于2025，并且（目标值大于90，或者以下都不成立（约束性质是“EXPECTED”，或者基期值空着））。',
  ],
  ['words', 'Measure', { search: '家长学校' }, '列出措施，条件是：正文含有“家长学校”。'],
];

describe.each(filters)('a filter with %s', (_, type, filter, sentence) => {
  const group = groupFromFilter(asked, filter, typeNamed(asked, type));

  it('should come back from the rules as it was, and be valid', () => {
    expect(groupToFilter(group)).toEqual(filter);
    expect(inputProblems(`${type}Filter`, filter)).toEqual([]);
    expect(isComplete(group)).toBe(true);
  });

  it('should be said in plain words', () => {
    expect(questionInWords(asked, { ...newQuestion(asked, typeNamed(asked, type)), group }, wording)).toBe(sentence);
  });
});

it.each(
  Object.entries({
    ...kept,
    familyCodesQuery,
    costQuery,
    names: namesQuery(asked),
    ...Object.fromEntries(listed.map((type) => [`pick ${type.name}`, pickQuery(asked, type)])),
  }),
)('the operation "%s" of the workbench should be valid against the printed schema', (_, query) => {
  expect(problems(query)).toEqual([]);
});

describe('rules that say nothing yet', () => {
  it('should be left out of the question, and known to be incomplete', () => {
    const blank: Rule[] = [
      { id: newRuleId(), kind: 'value', field: 'statement', operator: 'contains', value: ' ' },
      { id: newRuleId(), kind: 'one', field: 'plan', absent: false, group: newGroup() },
      { id: newRuleId(), kind: 'many', field: 'targets', quantifier: 'every', group: newGroup() },
      { id: newRuleId(), kind: 'involves', family: '', unit: '', roles: [], via: [] },
      { id: newRuleId(), kind: 'search', words: '' },
    ];
    expect(groupToFilter(newGroup('all', blank))).toBeUndefined();
    expect(blank.map(isComplete)).toEqual([false, false, false, false, false]);
    expect(questionInWords(asked, { ...newQuestion(asked, goal), group: newGroup('any', blank) }, wording)).toBe('列出全部目标。');
  });
});

describe('a definition', () => {
  const definition: Definition = {
    resource: 'goals',
    filter: { and: [{ involves: { family: { $: 'p1' } } }, { plan: { periodEnd: { gte: 2030 } } }] },
    orderBy: [{ plan: { title: 'ASC' } }, { position: 'DESC' }],
    columns: ['statement', 'plan.title'],
    show: 'CHART',
    groupBy: ['THEME'],
    chart: 'PIE',
    parameters: [{ name: 'p1', label: '哪条线' }],
  };

  it('should come back as it was', () => {
    expect(toDefinition(asked, fromDefinition(asked, definition)!)).toEqual(definition);
  });

  it('should forget parameters that nothing asks for, and what the schema does not know', () => {
    const question = fromDefinition(asked, { ...definition, filter: { colour: { eq: 'red' } }, columns: ['colour'], groupBy: ['COLOUR'] })!;
    expect(toDefinition(asked, question)).toMatchObject({ columns: newQuestion(asked, goal).columns, groupBy: ['PLAN'] });
    expect(toDefinition(asked, question)).not.toHaveProperty('parameters');
    expect(fromDefinition(asked, { resource: 'secrets' })).toBeNull();
  });

  it('should be asked only once its open values are there', () => {
    expect(filledFilter(definition.filter, new Map())).toBeNull();
    const filled = filledFilter(definition.filter, new Map([['p1', 'womens-federation']]));
    expect(inputProblems('GoalFilter', filled)).toEqual([]);
    expect(filled).toMatchObject({ and: [{ involves: { family: 'womens-federation' } }, {}] });
    expect(filledFilter(undefined, new Map())).toBeUndefined();
  });
});

it('a whole answer to take away should name every column by a path to a value, with its heading', () => {
  const { list, body } = exportRequest(asked, { ...newQuestion(asked, goal), sorts: [{ path: 'position', direction: 'DESC' }] }, undefined, wording);
  expect(list).toBe('goals');
  expect(body).toMatchObject({ filter: null, orderBy: [{ position: 'DESC' }], title: '列出全部目标' });
  expect(body.columns).toEqual(
    expect.arrayContaining(['statement:内容', 'plan.title:所属规划 · 名称', 'responsibilities.unit.shortName:责任分工 · 单位 · 简称']),
  );
});

it('a command to copy should survive quotes', () => {
  expect(asCurl({ query: '{ x }', variables: { words: "it's" } }, 'http://localhost')).toContain(`"it'\\''s"`);
});
