import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql/index.js';
import { buildSchema as buildOwnSchema, coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Cells } from '../../admin/ask/answer/cell-text.ts';
import { countOfPinned, type Pinned, pinnedQuery } from '../../admin/ask/saved/pinned.ts';
import { reduceSchema } from '../../admin/ask/reduced/reduce-schema.ts';
import { fieldsAlong, typeNamed } from '../../admin/ask/reduced/ask-schema.ts';
import { countsQuery, countTable } from '../../admin/home/shelf-counts.ts';
import { blankInput, isBlank } from '../../admin/list/bulk/bulk-input.ts';
import { bulkMutation, bulkVariables, trialOf, type BulkVerb } from '../../admin/list/bulk/bulk-operation.ts';
import { type ListSpec, listSpecs } from '../../admin/list/list-specs.ts';
import { isSameLook, lookOfView, plainLook, printLook, readLook, viewOfLook, wholeFilter } from '../../admin/list/list-state.ts';
import { specFromSchema } from '../../admin/providers/any-resource.ts';
import { listQuery } from '../../admin/providers/list-query.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const ownSchema = buildOwnSchema(sdl);
const asked = reduceSchema(ownSchema);
const problems = (query: string): string[] => validate(schema, parse(query)).map((error) => error.message);
const specs: [string, ListSpec][] = Object.entries(listSpecs);
const goals: ListSpec = listSpecs.goals;
const goal = typeNamed(asked, 'Goal');

function inputProblems(type: string, value: unknown): string[] {
  const found: string[] = [];
  coerceInputValue(value, ownSchema.getType(type) as GraphQLInputObjectType, (path, _, error) => found.push(`${path.join('.')}: ${error.message}`));
  return found;
}

describe.each(specs)('the list "%s"', (_, spec) => {
  const type = typeNamed(asked, spec.type);

  it('should have columns, orders and conditions that the API knows', () => {
    for (const path of [...spec.columns, ...spec.sorts.map((sort) => sort.path)]) expect(fieldsAlong(asked, type, path), path).not.toEqual([]);
    expect(problems(listQuery(specFromSchema(asked, type.list ?? '', spec.columns)!))).toEqual([]);
    expect(inputProblems(`${type.name}Filter`, spec.filter ?? {})).toEqual([]);
  });

  it('should write several rows by verbs and fields that the API has', () => {
    const { plural = '', fields = [], published = false } = spec.bulk ?? {};
    const verbs: BulkVerb[] = ['delete', ...(fields.length > 0 ? (['edit'] as const) : []), ...(published ? (['publish', 'archive'] as const) : [])];
    for (const verb of verbs) expect(problems(bulkMutation(verb, type.name, plural))).toEqual([]);
    const known = (ownSchema.getType(`Update${type.name}Input`) as GraphQLInputObjectType).getFields();
    for (const { name } of fields) expect(Object.keys(known)).toContain(name);
  });
});

describe('any list of the API', () => {
  it.each(Object.values(asked.types).flatMap(({ list }) => (list ? [list] : [])))('should be a resource of the console by its name: %s', (list) => {
    expect(problems(listQuery(specFromSchema(asked, list)!))).toEqual([]);
  });

  it('should be none where the API has none', () => {
    expect(specFromSchema(asked, 'secrets')).toBeUndefined();
  });
});

describe('what a list shows', () => {
  const plain = plainLook(goals);
  const changed = {
    words: '妇女, 儿童',
    filter: { plan: { topic: { eq: 'women' } } },
    columns: ['statement', 'plan.title', 'targets.totalCount'],
    sorts: [
      { path: 'plan.title', direction: 'DESC' as const },
      { path: 'position', direction: 'ASC' as const },
    ],
    size: 100,
  };

  it('should come back from the address as it went in', () => {
    const params = new URLSearchParams(printLook(changed, plain, null, 2).toString());
    expect(readLook(params, plain, asked, goal)).toEqual(changed);
    expect(params.get('page')).toBe('3');
  });

  it('should leave out of the address what is as usual', () => {
    expect(printLook(plain, plain, null, 0).toString()).toBe('');
    expect(printLook(plain, plain, 'none', 0).toString()).toBe('view=none');
  });

  it('should come back from a view as it was kept', () => {
    const view = viewOfLook('goals', changed);
    expect(inputProblems('GoalFilter', view.filter)).toEqual([]);
    expect(lookOfView(asked, goal, goals, view)).toEqual(changed);
    expect(isSameLook(lookOfView(asked, goal, goals, view), changed)).toBe(true);
  });

  it('should say that a condition of a view was taken away', () => {
    const base = lookOfView(asked, goal, goals, viewOfLook('goals', changed));
    const params = printLook({ ...changed, filter: undefined }, base, 'v', 0);
    expect(params.get('filter')).toBe('{}');
    expect(readLook(params, base, asked, goal).filter).toBeUndefined();
  });

  it('should fall back on the usual where an address or a view is none', () => {
    const broken = new URLSearchParams({ filter: '{"plan"', columns: 'colour,plan.colour', sort: 'colour,targets', size: '7' });
    expect(readLook(broken, plain, asked, goal)).toEqual({ ...plain, sorts: [] });
    expect(lookOfView(asked, goal, goals, { resource: 'goals', columns: ['colour'], state: { size: 7 } })).toEqual({ ...plain, filter: undefined });
  });

  it('should look for words besides the conditions', () => {
    expect(wholeFilter(undefined, undefined)).toBeUndefined();
    expect(wholeFilter({ open: { eq: true } }, { search: '妇女' })).toEqual({ and: [{ open: { eq: true } }, { search: '妇女' }] });
  });
});

describe('a trial of several rows', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, version: 1, label: id }));
  const outcomes = [
    { id: 'a', fields: [{ name: 'kind', before: '"MAIN"', after: '"SUB"' }], refusal: null },
    { id: 'b', fields: [], refusal: null },
    { id: 'c', fields: [], refusal: { code: 'STALE_VERSION', message: '', fields: [] } },
  ];

  it('should tell what is written, what stays and what is refused', () => {
    const { written, unchanged, refused } = trialOf('edit', rows, outcomes);
    expect([written, unchanged, refused].map((some) => some.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']]);
    expect(trialOf('delete', rows, outcomes).written.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('should send the fields that were chosen, and only those', () => {
    const input = { ...blankInput, names: ['kind'], draft: { kind: 'SUB', open: true }, reason: ' ' };
    expect(bulkVariables(rows.slice(0, 1), listSpecs.goals.bulk.fields, input, 'edit', true)).toEqual({
      rows: [{ id: 'a', version: 1 }],
      dryRun: true,
      rowByRow: true,
      reason: null,
      input: { kind: 'SUB' },
    });
  });

  it('should send the families to join and to leave', () => {
    const families = { add: [{ id: 'f', name: '卫健' }], remove: [{ id: 'g', name: '计生' }] };
    expect(bulkVariables([], [], { ...blankInput, families }, 'families', false)).toMatchObject({ input: { add: ['f'], remove: ['g'] } });
    expect(bulkMutation('families', 'Unit', 'Units')).toMatch(/\$input: UnitFamiliesInput!.*changeFamiliesOfUnits\(/s);
    expect([isBlank(blankInput), isBlank({ ...blankInput, families })]).toEqual([true, false]);
  });
});

describe('names in cells', () => {
  it('should be in English for those who read it, where there is one', () => {
    const words = { plain: (_: string, __: unknown, value: unknown) => String(value), moment: String, more: String, separator: '、' };
    const unit = typeNamed(asked, 'Unit');
    const row = { jurisdiction: { name: '青山市', nameEn: 'Qingshan' }, shortName: '市妇联', nameEn: null };
    expect(new Cells(asked, { ...words, english: true }).cell(unit, 'jurisdiction.name', row)).toEqual(['Qingshan']);
    expect(new Cells(asked, { ...words, english: true }).cell(unit, 'shortName', row)).toEqual(['市妇联']);
    expect(new Cells(asked, { ...words, english: false }).cell(unit, 'jurisdiction.name', row)).toEqual(['青山市']);
  });
});

describe('Home', () => {
  it('should ask valid questions', () => {
    expect([...problems(countsQuery), ...problems(pinnedQuery)]).toEqual([]);
  });

  it('should sum up by topic and level', () => {
    const [city, county] = [{ level: JurisdictionLevel.CITY }, { level: JurisdictionLevel.COUNTY }];
    const table = countTable(
      {
        plans: {
          nodes: [
            { topic: 'women', jurisdiction: city },
            { topic: null, jurisdiction: county },
          ],
        },
        goalStats: {
          nodes: [
            { count: 3, topic: 'women', jurisdiction: city },
            { count: 4, topic: 'women', jurisdiction: city },
          ],
        },
        targetStats: { nodes: [{ count: 2, topic: null, jurisdiction: county }] },
      },
      Object.values(JurisdictionLevel),
    );
    expect(table.levels).toEqual(['CITY', 'COUNTY']);
    expect(table.topics).toEqual(['women', null]);
    expect(table.at('women', JurisdictionLevel.CITY)).toEqual({ plans: 1, goals: 7, targets: 0 });
    expect(table.at(null, JurisdictionLevel.CITY)).toEqual({ plans: 0, goals: 0, targets: 0 });
  });

  it('should count what is pinned, unless it waits for a value', () => {
    const pinned = (definition: Record<string, unknown>): Pinned => ({ id: '', kind: 'QUERY', name: '', description: '', resource: 'goals', definition });
    expect(countOfPinned(asked, pinned({ resource: 'goals', filter: { open: { eq: true } } }))?.variables).toEqual({ filter: { open: { eq: true } } });
    const open = { resource: 'goals', filter: { involves: { family: { $: 'p' } } }, parameters: [{ name: 'p', label: '条线' }] };
    expect(countOfPinned(asked, pinned(open))).toBeNull();
    const view = { ...pinned({ resource: 'goals', filter: { open: { eq: true } }, state: { words: '妇女' } }), kind: 'VIEW' as const };
    expect(countOfPinned(asked, view)?.variables).toEqual({ filter: { and: [{ search: '妇女' }, { open: { eq: true } }] } });
    expect(countOfPinned(asked, { ...pinned({ text: '{ viewer { id } }' }), kind: 'OPERATION', resource: null })).toBeNull();
  });
});
