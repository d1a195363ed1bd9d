import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

const text = '𠮷祥规划。一、目标：两癌筛查率达到90%。（责任单位：市妇联）';
const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const aim = '两癌筛查率达到90%。';

beforeAll(async () => {
  database = await openTestDatabase();
  await build(database, (f) => {
    const document = f.document({ title: '吉祥规划', number: '吉政发〔2021〕1号', text });
    const draftDocument = f.document({ title: '草稿文件', text });
    const plan = f.plan({ document });
    const area = f.area({ plan });
    const goal = f.goal({
      area,
      document,
      ordinal: '1.',
      text: aim,
      textSpans: [spanOf('两癌筛查率'), spanOf('达到90%。')],
      responsibilitySpans: [spanOf('（责任单位：市妇联）')],
    });
    const [start, end] = spanOf('市妇联');
    f.responsibility({ goal, unit: f.unit(), asWritten: '市妇联', spanStart: start, spanEnd: end });
    const [from, until] = spanOf('筛查率达到90%');
    f.target({ goal, value: 90, spanStart: from, spanEnd: until });
    f.goal({ area: f.area({ plan: f.draft({ document: draftDocument }) }), ordinal: 'draft', textSpans: [[0, 2]] });
    f.goal({ area, ordinal: 'hidden', document: draftDocument, textSpans: [[0, 2]] });
    f.goal({ area: f.area(), ordinal: 'bare' });
    f.measure({ area, textSpans: [spanOf('一、目标'), [3, 9000]] });
  });
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const fields = 'provenance { document { title number } quote spans { kind start end text } }';
const query = `{ goals(first: 50, filter: { ordinal: { ne: "" } }) { nodes { ordinal ${fields} responsibilities { nodes { ${fields} } } targets { nodes { ${fields} } } } } measures { nodes { ${fields} } } }`;

const ask = async (role: UserRole | null = null): Promise<Json> => {
  const { data, errors } = await api.as(role)(query);
  expect(errors).toEqual([]);
  return data;
};
const goalOf = (data: Json, ordinal: string): Json => data.goals.nodes.find((node: Json) => node.ordinal === ordinal);

describe('provenance', () => {
  it('gives the document, the pieces of its text by UTF-16 offsets, and the words', async () => {
    const goal = goalOf(await ask(), '1.');
    expect(goal.provenance).toMatchObject({ document: { title: '吉祥规划', number: '吉政发〔2021〕1号' }, quote: aim });
    expect(goal.provenance.spans.map((span: Json) => [span.kind, span.text])).toEqual([
      ['TEXT', '两癌筛查率'],
      ['TEXT', '达到90%。'],
      ['RESPONSIBILITY', '（责任单位：市妇联）'],
    ]);
    for (const span of goal.provenance.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(goal.responsibilities.nodes[0].provenance.quote).toBe('市妇联');
    expect(goal.targets.nodes[0].provenance.quote).toBe('筛查率达到90%');
  });

  it('leaves out what lies beyond the text, and is null without a document', async () => {
    const data = await ask();
    expect(data.measures.nodes[0].provenance.spans).toHaveLength(1);
    expect(goalOf(data, 'bare').provenance).toBeNull();
  });

  it('shows no document of a draft, but to curators', async () => {
    expect(goalOf(await ask(), 'hidden').provenance).toBeNull();
    expect(goalOf(await ask(), 'draft')).toBeUndefined();
    const curated = await ask(UserRole.CURATOR);
    expect([goalOf(curated, 'hidden'), goalOf(curated, 'draft')].map((goal) => goal.provenance.quote)).toEqual(['𠮷', '𠮷']);
  });

  it('takes a bounded number of statements, however many rows there are', async () => {
    api.sent.count = 0;
    await ask();
    expect(api.sent.count).toBeLessThanOrEqual(16);
  });
});
