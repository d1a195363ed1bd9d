import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { usualExposure } from '../../server/exposure/exposure.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { ask, mutate, printedSchema } from '../support/call.ts';
import { type Samples, sampleArguments } from '../support/sample-value.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { type Cell, cellName, cells, makeMatrix, type Matrix, type Rows } from './matrix-world.ts';
import { selectAll } from './select-all.ts';
import { type Line, mutations, queries, type Who } from './who-may.ts';

/** Queries here select everything at once, more than one operation may otherwise name. */
const exposure = { ...usualExposure, queryMaxAliases: 10_000 };

let database: Database;
let api: Api;
let closed: Api;
let matrix: Matrix;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database, { exposure });
  closed = await startApi(database, { exposure, publicRead: false });
  matrix = await makeMatrix(database);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api?.close();
  await closed?.close();
  await database?.close();
});

type Name = keyof Matrix['callers'];
const names: Name[] = ['anonymous', 'viewer', 'analyst', 'outsider', 'curator', 'publisher', 'unbounded', 'administrator'];
const curatorNames: Name[] = ['outsider', 'curator', 'publisher', 'unbounded', 'administrator'];

const fieldsOf = { Query: printedSchema.getQueryType(), Mutation: printedSchema.getMutationType() };
const lines = { Query: queries, Mutation: mutations };

const samples: Samples = {
  optional: false,
  items: 1,
  scalars: {
    ID: '00000000-0000-4000-8000-0000000000aa',
    String: '字',
    Int: 1,
    Float: 1.5,
    Boolean: true,
    Date: '2021-01-01',
    DateTime: '2021-01-01T00:00:00Z',
  },
};

describe.each(['Query', 'Mutation'] as const)('the table of who may do what, for %s', (type) => {
  it('has a line for every field of the schema, and no other', () => {
    const fields = Object.keys(fieldsOf[type]?.getFields() ?? {});
    const missing = fields.filter((name) => !(name in lines[type]));
    const left = Object.keys(lines[type]).filter((name) => !fields.includes(name));
    const add = `Say in test/rights/who-may.ts who may: add to \`${type === 'Query' ? 'queries' : 'mutations'}\` a line such as\n${missing
      .map((name) => `  ${name}: curators, // or: inBounds((rows) => ({ id: rows.goal.id, … })), readers((rows) => ({ … })), administrators, …`)
      .join('\n')}`;
    expect(missing, add).toEqual([]);
    expect(left, 'These fields are gone; take their lines away.').toEqual([]);
  });
});

const codeOf = ({ errors }: Answer): string => String(errors[0]?.extensions['code'] ?? 'ok');

/** Who is let in at all, wherever the row is. */
const letIn: Record<Who, readonly Name[]> = {
  everybody: names,
  readers: names,
  signedIn: names.slice(1),
  curators: curatorNames,
  inBounds: curatorNames,
  publishers: curatorNames,
  unbounded: curatorNames,
  administrators: ['administrator'],
  elsewhere: names,
};

/** Whose write goes through in a cell. */
function goesThrough(who: Who, name: Name, { own }: Cell): boolean {
  if (name === 'administrator' || name === 'unbounded') return true;
  return who !== 'unbounded' && own && (name === 'publisher' || (name === 'curator' && who === 'inBounds'));
}

function call(kind: 'Query' | 'Mutation', name: Name, field: string, values: Record<string, unknown>, at: Api = api): Promise<Answer> {
  const type = fieldsOf[kind]?.getFields()[field]?.type;
  if (!type) throw new Error(`The schema has no ${field}.`);
  const selection = kind === 'Query' ? selectAll(type, 2) : '{ __typename }';
  return (kind === 'Query' ? ask : mutate)(at, matrix.callers[name], field, values, selection ?? '');
}

const argumentsFor = (kind: 'Query' | 'Mutation', field: string, line: Line, rows: Rows): Record<string, unknown> => {
  const declared = fieldsOf[kind]?.getFields()[field];
  return line.with?.(rows) ?? (declared ? sampleArguments(declared, samples) : {});
};

const triedHere = (table: Record<string, Line>): [string, Line][] => Object.entries(table).filter(([, { who }]) => who !== 'elsewhere');

describe.each(triedHere(mutations))('%s', (field, line) => {
  it('is refused by role', async () => {
    const rows = await matrix.rows({ own: true, draft: false }, false);
    for (const name of names.filter((each) => !letIn[line.who].includes(each)))
      expect(codeOf(await call('Mutation', name, field, argumentsFor('Mutation', field, line, rows))), name).toBe(
        name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
  });

  it.runIf(line.who === 'inBounds' || line.who === 'publishers' || line.who === 'unbounded')('is refused beyond the bounds', async () => {
    for (const cell of cells)
      for (const name of ['outsider', 'curator', 'publisher'] as const) {
        if (goesThrough(line.who, name, cell) || isDraftToDelete(field, name, cell)) continue;
        const code = codeOf(await call('Mutation', name, field, argumentsFor('Mutation', field, line, await matrix.rows(cell, false))));
        const expected = cell.draft ? ['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'] : suits(field, cell, 'FORBIDDEN');
        expect(expected, `${name}, ${cellName(cell)}`).toContain(code);
      }
  });

  it.runIf(line.who === 'inBounds' || line.who === 'publishers' || line.who === 'unbounded')('goes through within the bounds', async () => {
    const tries: [Name, Cell][] = [
      [line.who === 'inBounds' ? 'curator' : 'publisher', { own: true, draft: true }],
      [line.who === 'inBounds' ? 'curator' : 'publisher', { own: true, draft: false }],
      ['unbounded', { own: false, draft: false }],
      ['administrator', { own: false, draft: true }],
    ];
    for (const [name, cell] of tries) {
      if (!goesThrough(line.who, name, cell)) continue;
      const wanted = argumentsFor('Mutation', field, line, await matrix.rows(cell, false));
      const values = wanted['dryRun'] === true ? wanted : argumentsFor('Mutation', field, line, await matrix.rows(cell, true));
      expect(suits(field, cell, 'ok'), `${name}, ${cellName(cell)}`).toContain(codeOf(await call('Mutation', name, field, values)));
    }
  });
});

/** What is published cannot be published again; a document without plans is not seen beyond the bounds. */
function suits(field: string, { draft }: Cell, code: string): string[] {
  if (['deleteDocument', 'deleteDocuments'].includes(field) && code === 'FORBIDDEN') return ['NOT_FOUND'];
  return ['publishPlan', 'publishPlans'].includes(field) && !draft ? ['CONFLICT'] : [code];
}
/** A draft may be deleted without the right to publish. */
const isDraftToDelete = (field: string, name: Name, { own, draft }: Cell): boolean =>
  ['deletePlan', 'deletePlans'].includes(field) && name === 'curator' && own && draft;

/** Who reads exactly as another one does. */
const alike: readonly Name[] = ['analyst', 'publisher', 'unbounded'];

/** What is wrong with an answer: it tells what it must not, or so little that nothing has been shown. */
function isWrong(line: Line, told: string, secret: string, sees: boolean): string | null {
  // A search says again what was asked; the words of the plans go on.
  const isTold = new RegExp(`${secret}[文全规领另目措依原率引单提]`, 'u').test(told);
  if (!sees) return isTold ? 'tells of what the caller must not see' : null;
  if (line.who !== 'readers' || line.wordless || told.includes(secret)) return null;
  return 'tells nothing, so that nothing is shown; where the answer holds no words of plans, say wordless(…)';
}

describe.each(triedHere(queries))('%s', (field, line) => {
  it('is refused by role, and to everybody without a sign-in where reading needs one', async () => {
    const values = argumentsFor('Query', field, line, await matrix.rows({ own: true, draft: false }, false));
    for (const name of names.filter((each) => !letIn[line.who].includes(each)))
      expect(codeOf(await call('Query', name, field, values)), name).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    expect(codeOf(await call('Query', 'anonymous', field, values, closed)) === 'UNAUTHENTICATED', 'without public reading').toBe(line.who !== 'everybody');
  });

  it('tells of a draft only to those who may see it', async () => {
    for (const cell of cells) {
      const rows = await matrix.rows(cell, false);
      const values = argumentsFor('Query', field, line, rows);
      for (const name of letIn[line.who].filter((each) => !alike.includes(each))) {
        const answer = await call('Query', name, field, values);
        expect(['ok', 'NOT_FOUND', 'BAD_USER_INPUT'], `${name}, ${cellName(cell)}: ${answer.errors[0]?.message ?? ''}`).toContain(codeOf(answer));
        const told = JSON.stringify(answer.data) + JSON.stringify(answer.errors);
        const sees = !cell.draft || goesThrough('inBounds', name, cell);
        expect(isWrong(line, told, rows.secret, sees), `${name}, ${cellName(cell)}`).toBe(null);
      }
    }
  });
});
