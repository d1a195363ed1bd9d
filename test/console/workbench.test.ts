import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType, type OperationDefinitionNode, parse, validate } from 'graphql/index.js';
import { describe, expect, it } from 'vitest';
import {
  createMutation,
  deleteMutation,
  differing,
  draftOf,
  emptyDraft,
  inputOf,
  recordQuery,
  typingProblems,
  updateMutation,
  type FieldSpec,
} from '../../admin/curation/draft.ts';
import { problemInWords } from '../../admin/curation/problem-words.ts';
import { placesOf, sharesOf } from '../../admin/document/coverage.ts';
import { coverageQuery, type CoverageAnswer } from '../../admin/document/document-query.ts';
import * as sources from '../../admin/curation/sources.ts';
import { settled, staleFields } from '../../admin/curation/stale-fields.ts';
import { figureOf, targetFieldSpecs, targetFieldsShown, withoutOtherFigures } from '../../admin/target/target-fields.ts';
import * as kinds from '../../admin/registry/registry-kinds.ts';
import { aliasMutation, joinFamilyMutation, leaveFamilyMutation, mergeMutation } from '../../admin/registry/registry-query.ts';
import { partnersQuery } from '../../admin/unit/partner-query.ts';
import { areaFields, goalFields, measureFields, planFields } from '../../admin/workbench/item-fields.ts';
import { destinationAt, outlineOf, plannedMoves, stepOf, type Outline } from '../../admin/workbench/outline.ts';
import * as questions from '../../admin/workbench/workbench-query.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { refuseCostly, usualLimits } from '../../server/query/cost.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const problems = (query: string): string[] => validate(schema, parse(query)).map((error) => error.message);
const cost = (query: string): number => refuseCostly(schema, parse(query).definitions[0] as OperationDefinitionNode, new Map(), {}, usualLimits);

const forms: [string, readonly FieldSpec[], string][] = [
  ['Goal', goalFields, 'goal'],
  ['Measure', measureFields, 'measure'],
  ['Area', areaFields, 'area'],
  ['Plan', planFields, 'plan'],
  ['Target', targetFieldSpecs, 'target'],
];

describe('the forms of the console', () => {
  it.each(forms)('the form of a %s should ask and write what the schema has', (type, fields, answer) => {
    const inputs = [`Create${type}Input`, `Update${type}Input`].map((name) => (schema.getType(name) as GraphQLInputObjectType).getFields());
    for (const { name } of fields) for (const input of inputs) expect(Object.keys(input)).toContain(name);
    for (const query of [recordQuery(type, fields), updateMutation(type), createMutation(type, answer), deleteMutation(type)])
      expect(problems(query)).toEqual([]);
  });

  it.each(Object.values(kinds).map((kind) => [kind.type, kind] as const))(
    'the registry should edit, merge and name a %s as the schema has it',
    (type, kind) => {
      const inputs = [`Create${type}Input`, `Update${type}Input`].map((name) => (schema.getType(name) as GraphQLInputObjectType).getFields());
      for (const { name } of kind.fields) for (const input of inputs) expect(Object.keys(input)).toContain(name);
      const queries = [recordQuery(type, kind.fields), updateMutation(type), createMutation(type, kind.answer), deleteMutation(type)];
      if (kind.merge) queries.push(mergeMutation(kind.merge.verb), kind.merge.source.query);
      if (kind.alias) queries.push(...(['add', 'remove'] as const).map((act) => aliasMutation(act, kind.alias?.verb ?? '', kind.alias?.id ?? '')));
      for (const query of queries) expect(problems(query)).toEqual([]);
    },
  );

  it('should ask validly for families, partners and the coverage of a document, within what one may cost', () => {
    const ids = Array.from({ length: 10 }, (_, index) => String(index));
    for (const query of [joinFamilyMutation, leaveFamilyMutation, coverageQuery, partnersQuery(ids, 60)]) {
      expect(problems(query)).toEqual([]);
      expect(cost(query)).toBeLessThanOrEqual(usualLimits.cost);
    }
  });

  it('should ask valid questions of the workbench, within what one may cost', () => {
    const { itemQuery, moveItemMutation, deleteItemsMutation, kindOfItemsMutation, mergeItemsMutation, splitItemMutation, ...fixed } = questions;
    const made = [itemQuery, moveItemMutation, deleteItemsMutation, kindOfItemsMutation, mergeItemsMutation, splitItemMutation].flatMap((verb) => [
      verb('Goal'),
      verb('Measure'),
    ]);
    for (const query of [...Object.values(fixed), ...made]) {
      expect(problems(query)).toEqual([]);
      expect(cost(query)).toBeLessThanOrEqual(usualLimits.cost);
    }
  });

  it('should find records by valid questions', () => {
    const { goalsOf, goalsBeyond, measuresOf, ...fixed } = sources;
    const all = [...Object.values(fixed), goalsOf('1'), goalsBeyond('1'), measuresOf('1')];
    for (const each of all) expect(problems(typeof each === 'string' ? each : each.query)).toEqual([]);
  });
});

const fields: readonly FieldSpec[] = [
  { name: 'title', label: 'a', kind: 'text', required: true },
  { name: 'section', label: 'b', kind: 'text', keepEmpty: true },
  { name: 'year', label: 'c', kind: 'year' },
  { name: 'open', label: 'd', kind: 'flag' },
  { name: 'placeId', label: 'e', kind: 'record' },
];

describe('a draft', () => {
  const row = { title: '健康', section: '', year: 2025, open: true, place: { id: 'p1', name: '青山市' } };

  it('should hold a row as it is typed and give back what was edited as the API wants it', () => {
    const draft = draftOf(fields, row);
    expect(draft).toEqual({ title: '健康', section: '', year: '2025', open: true, placeId: 'p1' });
    const next = { ...draft, year: '', section: '发展领域', open: false, placeId: '' };
    expect(inputOf(fields, next, differing(fields, draft, next))).toEqual({ year: null, section: '发展领域', open: false, placeId: null });
    expect(inputOf(fields, { ...next, section: '' }, ['section'])).toEqual({ section: '' });
  });

  it('should say what is wrong before it is sent', () => {
    expect(typingProblems(fields, { ...emptyDraft(fields), year: '25' })).toEqual({ title: 'pg.curate.problem.empty', year: 'pg.curate.problem.year' });
  });

  it('should put the API’s words on a field into the user’s language, and leave what it does not know', () => {
    const translate = (key: string, options: Record<string, unknown> = {}) => `${key} ${Object.values(options).join(' ')}`.trim();
    expect(problemInWords('is longer than 500 characters', translate)).toBe('pg.curate.problem.too_long 500');
    expect(problemInWords('is taken', translate)).toBe('pg.curate.problem.taken');
    expect(problemInWords('is odd', translate)).toBe('is odd');
  });

  it('should set two versions side by side and settle them as chosen', () => {
    const base = draftOf(fields, row);
    const mine = { ...base, title: '妇女与健康', open: false };
    const theirs = { ...base, title: '健康与妇女', year: '2030' };
    const found = staleFields(fields, base, mine, theirs);
    expect(found.map(({ field, side }) => [field.name, side])).toEqual([
      ['title', null],
      ['year', 'theirs'],
      ['open', 'mine'],
    ]);
    expect(settled(found, { title: 'mine' }, theirs, mine)).toEqual({ ...theirs, title: '妇女与健康', open: false });
    expect(settled(found, { title: 'theirs', open: 'theirs' }, theirs, mine)).toEqual(theirs);
  });
});

describe('the form of a target', () => {
  it('should show and keep only the figures that go with the comparator', () => {
    const draft = { ...emptyDraft(targetFieldSpecs), indicatorName: '入园率', value: '90', valueMax: '95', valueText: '明显提高', unitOfMeasure: '%' };
    expect(figureOf({ ...draft, comparator: Comparator.RANGE })).toMatchObject({ value: 90, valueMax: 95, valueText: null });
    expect(withoutOtherFigures({ ...draft, comparator: Comparator.GTE })).toMatchObject({ value: '90', valueMax: '', valueText: '' });
    expect(withoutOtherFigures({ ...draft, comparator: Comparator.TEXT })).toMatchObject({ value: '', valueMax: '', valueText: '明显提高' });
    expect(targetFieldsShown({ comparator: Comparator.TEXT })).not.toContain('value');
  });
});

function outline(areas: Record<string, [string[], string[]]>): Outline {
  const item = (type: string, area: string) => (id: string) => ({ __typename: type, id, version: 1, area: { id: area }, ordinal: '', statement: id });
  const rows = Object.entries(areas);
  const answer = {
    plans: {
      nodes: [{ __typename: 'Plan', id: 'plan', areas: { nodes: rows.map(([id]) => ({ __typename: 'Area', id, version: 1, section: '', title: id })) } }],
    },
    goals: { nodes: rows.flatMap(([id, [goals]]) => goals.map(item('Goal', id))) },
    measures: { nodes: rows.flatMap(([id, [, measures]]) => measures.map(item('Measure', id))) },
  };
  return outlineOf(answer as never) as Outline;
}

/** The order of the goals of an area after moves made one after the other, as the server makes them. */
function after(start: string[], moves: { node: { id: string }; to: { position: number } }[]): string[] {
  return moves.reduce((list, { node, to }) => {
    const rest = list.filter((id) => id !== node.id);
    return rest.toSpliced(to.position, 0, node.id);
  }, start);
}

describe('the outline', () => {
  const tree = outline({
    a: [
      ['a1', 'a2', 'a3', 'a4'],
      ['m1', 'm2'],
    ],
    b: [['b1'], []],
  });
  const node = (id: string) => tree.nodes.get(id) as never;

  it('should stand as a tree: the plan, its areas, goals before measures', () => {
    expect(tree.children.get('root')).toEqual(['plan', 'a', 'b']);
    expect(tree.children.get('a')).toEqual(['a1', 'a2', 'a3', 'a4', 'm1', 'm2']);
  });

  it('should count a place among its own type', () => {
    expect(destinationAt(tree, node('m2'), 'a', 4, new Set(['m2']))).toEqual({ areaId: 'a', position: 0 });
    expect(destinationAt(tree, node('a1'), 'b', 0, new Set(['a1']))).toEqual({ areaId: 'b', position: 0 });
    expect(destinationAt(tree, node('b'), 'root', 1, new Set(['b']))).toEqual({ areaId: null, position: 0 });
  });

  it('should step over the edge of an area, and stop at the end of the plan', () => {
    expect(stepOf(tree, node('a2'), -1)).toEqual({ areaId: 'a', position: 0 });
    expect(stepOf(tree, node('a4'), 1)).toEqual({ areaId: 'b', position: 0 });
    expect(stepOf(tree, node('b1'), -1)).toEqual({ areaId: 'a', position: 4 });
    expect(stepOf(tree, node('b1'), 1)).toBeNull();
    expect(stepOf(tree, node('a'), 1)).toEqual({ areaId: null, position: 1 });
  });

  it.each([
    [['a1', 'a2'], 2, ['a3', 'a4', 'a1', 'a2']],
    [['a2', 'a4'], 0, ['a2', 'a4', 'a1', 'a3']],
    [['a1', 'a3'], 1, ['a2', 'a1', 'a3', 'a4']],
    [['a3'], 1, ['a1', 'a3', 'a2', 'a4']],
  ])('should bring %j together at place %i', (ids, position, order) => {
    const moves = plannedMoves(tree, ids.map(node), { areaId: 'a', position });
    expect(after(['a1', 'a2', 'a3', 'a4'], moves)).toEqual(order);
  });
});

describe('the coverage of a document', () => {
  it('should say of every letter what it was read as, and what found no place', () => {
    const text = '总则\n健全网络。（责任单位：市妇联）\n无主的话\n（2）办好讲堂。';
    const answer = {
      document: { text, sections: { nodes: [{ kind: SectionKind.HEADING, spanStart: 0, spanEnd: 2 }] } },
      goals: {
        nodes: [
          {
            provenance: {
              document: { id: 'd' },
              spans: [
                { kind: 'TEXT', start: 3, end: 8 },
                { kind: 'RESPONSIBILITY', start: 8, end: 18 },
                { kind: 'TEXT', start: 27, end: 32 },
              ],
            },
          },
        ],
      },
      measures: { nodes: [{ provenance: { document: { id: 'another' }, spans: [{ kind: 'TEXT', start: 0, end: 20 }] } }] },
    } as CoverageAnswer;
    const places = placesOf(answer, 'd');
    expect(places.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    expect(places.map(({ kind }) => kind)).toEqual(['HEADING', 'FURNITURE', 'ITEM', 'RESPONSIBILITY', 'UNPLACED', 'ITEM']);
    expect(sharesOf(places).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
