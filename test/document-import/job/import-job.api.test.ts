import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { UserRole } from '../../../schema/user/user.enums.ts';
import { loadCatalogue } from '../../../server/catalogue/catalogue.service.ts';
import type { Json } from '../../support/api.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { twoPlans } from '../fixtures/two-plans.ts';
import { mixedLists } from '../fixtures/mixed-lists.ts';
import { contentOf, type ImportApi, startImportApi } from '../support/import-api.ts';

const tree = `questions { ref code alternatives answer item } decisions { id kind ref problem }
  files { name format size notices text coverage { kind characters share } places { kind ref span { start end } } }
  preview { counts { kind added changed unchanged removed kept }
    plans { ref id change title key removed { kind subject change } fields { field before after kept }
      areas { ref id change title items { ref id change type kind ordinal title text accepted fields { field before after kept } spans { start end }
        responsibilities { ref change role asWritten asRead unitId unitName confidence reasons { code word place home families } group span { start end } }
        targets { ref change indicatorId indicatorName confidence reasons { code } indicator comparator value dueYear unitOfMeasure quote fields { field before after kept } } mentions { asWritten unit } } }
      tableTargets { ref indicator } sections { kind title } } sections { kind } }`;

let database: Database;
let api: ImportApi;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadCatalogue(database.orm.em.fork());
  api = await startImportApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const em = () => database.orm.em.fork();
const itemsOf = (job: Json): Json[] => job.preview.plans.flatMap((plan: Json) => plan.areas.flatMap((area: Json) => area.items));
const read = (text: string, name = '规划.txt'): Promise<Json> => api.imported({ name, content: text });

describe('an import from upload to undo', () => {
  it('should be read, shown, applied, found unchanged the second time, and undone', async () => {
    const before = await contentOf(em());
    const ready = await read(twoPlans);
    expect(ready).toMatchObject({ state: 'READY', name: '规划.txt', error: null });
    expect(await contentOf(em())).toBe(before);

    const { preview, files } = await api.job(ready.id, tree);
    expect(preview.plans.map(({ title, change }: Json) => [title, change])).toEqual([
      ['山海市“十四五”体育发展规划', 'ADDED'],
      ['山海市“十四五”文化发展规划', 'ADDED'],
    ]);
    const items = itemsOf({ preview });
    expect(items.every(({ change }) => change === 'ADDED')).toBe(true);
    const courts = items.find(({ text }) => text.includes('体育公园'));
    expect(courts.responsibilities.map(({ asRead, role, confidence }: Json) => [asRead, role, confidence > 0])).toEqual([
      ['市体育局', 'RESPONSIBLE', true],
      ['市自然资源和规划局', 'RESPONSIBLE', true],
    ]);
    expect(courts.responsibilities[0].reasons).toEqual([
      { code: 'NEW_UNIT', word: null, place: null, home: null, families: null },
      { code: 'LEVEL_WORD', word: '市', place: '山海市', home: '山海市', families: null },
      { code: 'FAMILY', word: null, place: null, home: null, families: ['sports'] },
    ]);
    expect(courts.spans.map(({ start, end }: Json) => files[0].text.slice(start, end)).join('')).toContain('体育公园');
    expect(items.flatMap(({ targets }) => targets).find(({ indicator }: Json) => indicator.includes('锻炼'))).toMatchObject({
      value: 45,
      unitOfMeasure: '%',
      indicatorId: expect.any(String),
      confidence: 1,
    });
    expect(files[0].coverage.reduce((sum: number, { characters }: Json) => sum + characters, 0)).toBe(files[0].text.length);
    expect(
      files[0].places.every(
        ({ ref }: Json) =>
          ref === null || items.some((item) => item.ref === ref) || preview.plans.some((plan: Json) => plan.areas.some((area: Json) => area.ref === ref)),
      ),
    ).toBe(true);

    const applied = await api.applied(ready.id, ready.version, true);
    expect(applied).toMatchObject({ state: 'APPLIED', error: null, report: { isChange: true } });
    expect(applied.changeSetId).not.toBeNull();
    expect(applied.report.counts.find(({ kind }: Json) => kind === 'plan')).toMatchObject({ added: 2 });
    const [set]: Json[] = await em().execute('select kind, actor_name, reason from change_set where id = ?', [applied.changeSetId]);
    expect(set).toEqual({ kind: 'import', actor_name: 'CURATOR', reason: '规划.txt' });

    const again = await read(twoPlans);
    const second = await api.job(again.id, tree);
    expect(itemsOf(second).map(({ change }) => change)).toEqual(itemsOf(second).map(() => 'UNCHANGED'));
    expect(second.preview.counts.filter(({ added, changed, removed }: Json) => added + changed + removed > 0)).toEqual([]);
    const idle = await api.applied(again.id, again.version);
    expect(idle).toMatchObject({ state: 'APPLIED', changeSetId: null, report: { isChange: false } });

    const undone = await api.undone(applied.id, applied.version);
    expect(undone.state).toBe('UNDONE');
    expect(await contentOf(em())).toBe(before);

    const redone = await api.applied(undone.id, undone.version);
    expect(redone.state).toBe('APPLIED');
    await api.undone(redone.id, redone.version);
    expect(await contentOf(em())).toBe(before);
  });

  it('should show a corrected document as a difference, and keep what a curator edited', async () => {
    const before = await contentOf(em());
    const first = await api.applied(...(await read(mixedLists).then(({ id, version }): [string, number] => [id, version])));
    const goals: Json[] = await em().execute(
      'select g.id, g.text from goal g join plan p on p.id = g.plan_id where p.id = any(?::uuid[]) order by g.position',
      [`{${first.report.planIds.join(',')}}`],
    );
    const [curated, corrected] = goals as [Json, Json];
    const { inChangeSet } = await import('../../../db/history/change-set.ts');
    await inChangeSet(em(), { actorId: null, actorName: 'curator', kind: 'test' }, (fork) =>
      fork.execute(`update goal set text = '编辑改写的目标。', edited_fields = '{text}' where id = ?`, [curated.id]),
    );
    const other = corrected.text.replace('。', '，持续改善。');
    const second = await read(mixedLists.replace(corrected.text, other));
    const shown = itemsOf(await api.job(second.id, tree));
    expect(shown.find(({ id }) => id === curated.id)).toMatchObject({
      change: 'KEPT',
      fields: [{ field: 'text', before: '编辑改写的目标。', after: curated.text, kept: true }],
    });
    expect(shown.find(({ id }) => id === corrected.id)).toMatchObject({
      change: 'CHANGED',
      fields: [{ field: 'text', before: corrected.text, after: other, kept: false }],
    });
    expect(shown.filter(({ change }) => change !== 'UNCHANGED')).toHaveLength(2);

    const ref = shown.find(({ id }) => id === curated.id).ref;
    const decided = await api.mutate('decideImport', second.id, second.version, `, decisions: [{ kind: OVERWRITE, ref: "${ref}", field: "text" }]`);
    expect(decided.errors).toEqual([]);
    expect(itemsOf(await api.job(second.id, tree)).find(({ id }) => id === curated.id)).toMatchObject({ change: 'CHANGED' });
    const applied = await api.applied(second.id, decided.job.version);
    expect(await em().execute('select text, edited_fields from goal where id = ?', [curated.id])).toEqual([{ text: curated.text, edited_fields: [] }]);
    await api.undone(applied.id, applied.version);
    expect(await em().execute('select text, edited_fields from goal where id = ?', [curated.id])).toEqual([
      { text: '编辑改写的目标。', edited_fields: ['text'] },
    ]);
    const { errors } = await api.mutate('undoImport', first.id, first.version);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect(await contentOf(em())).not.toBe(before);
  });
});

describe('a document with less in it', () => {
  it('should show what is gone as removed, and remove it', async () => {
    const text = twoPlans.replaceAll('山海市', '西湖市');
    const first = await read(text);
    await api.applied(first.id, first.version);
    const second = await read(text.replace('2.建设城市书房。新增城市书房30个。\n', ''));
    const { preview } = await api.job(second.id, tree);
    expect(preview.plans[1].removed).toMatchObject([
      { kind: 'measure', change: 'REMOVED' },
      { kind: 'target', change: 'REMOVED' },
    ]);
    expect(itemsOf({ preview }).every(({ change }) => change === 'UNCHANGED')).toBe(true);
    const before = await contentOf(em());
    const applied = await api.applied(second.id, second.version);
    expect(
      await em().execute(`select count(*)::int as n from measure where text like '%城市书房%' and plan_id = any(?::uuid[])`, [`{${applied.report.planIds}}`]),
    ).toEqual([{ n: 0 }]);
    await api.undone(applied.id, applied.version);
    expect(await contentOf(em())).toBe(before);
  });
});

describe('decisions', () => {
  it('should change what is applied, and be taken back', async () => {
    const { id, version } = await read(twoPlans.replaceAll('山海市', '林海市'));
    const start = await api.job(id, tree);
    const [first, second] = itemsOf(start).filter(({ responsibilities }) => responsibilities.length > 0);
    const duty = first.responsibilities[0].ref;
    const target = itemsOf(start).flatMap(({ targets }) => targets)[0];
    const offset = second.text.indexOf('举办');
    const { job, errors } = await api.mutate(
      'decideImport',
      id,
      version,
      `, decisions: [
      { kind: EDIT, ref: "${first.ref}", text: "改写后的措施。", itemKind: "PROJECT" },
      { kind: SET_UNIT, ref: "${duty}", unitName: "林海市体育事业发展中心", role: LEAD },
      { kind: SPLIT, ref: "${second.ref}", offset: ${offset} },
      { kind: EDIT_TARGET, ref: "${target.ref}", target: { value: 50, dueYear: 2025 } },
      { kind: ACCEPT, ref: "${second.ref}" }
    ]`,
    );
    expect(errors).toEqual([]);
    const decided = await api.job(id, tree);
    const items = itemsOf(decided);
    expect(items).toHaveLength(itemsOf(start).length + 1);
    expect(items.find(({ ref }) => ref === first.ref)).toMatchObject({ text: '改写后的措施。', kind: 'PROJECT' });
    expect(items.find(({ ref }) => ref === first.ref).responsibilities[0]).toMatchObject({ role: 'LEAD', unitId: null, unitName: '林海市体育事业发展中心' });
    const half = items.find(({ ref }) => ref === second.ref);
    const rest = items[items.indexOf(half) + 1];
    expect([half.text + rest.text, half.accepted]).toEqual([second.text, true]);
    expect(rest.spans.map((span: Json) => decided.files[0].text.slice(span.start, span.end)).join('')).toContain('举办');
    expect(items.flatMap(({ targets }) => targets).find(({ ref }: Json) => ref === target.ref)).toMatchObject({ value: 50, dueYear: 2025 });

    const split = decided.decisions.find(({ kind }: Json) => kind === 'SPLIT').id;
    const back = await api.mutate('decideImport', id, job.version, `, takeBack: ["${split}"], decisions: [{ kind: DROP, ref: "${first.ref}" }]`);
    expect(back.errors).toEqual([]);
    const dropped = await api.job(id, tree);
    expect(itemsOf(dropped)).toHaveLength(itemsOf(start).length);
    expect(itemsOf(dropped).find(({ ref }) => ref === first.ref).change).toBe('DROPPED');
    const applied = await api.applied(id, back.job.version);
    const [count]: Json[] = await em().execute(
      'select count(*)::int as n from (select id from goal where plan_id = any(?::uuid[]) union all select id from measure where plan_id = any(?::uuid[])) x',
      [`{${applied.report.planIds}}`, `{${applied.report.planIds}}`],
    );
    expect(count.n).toBe(itemsOf(start).length - 1);
    await api.undone(applied.id, applied.version);
  });

  it('should be refused with a reason where they cannot be followed', async () => {
    const { id, version } = await read(twoPlans.replaceAll('山海市', '青海市'));
    const { errors } = await api.mutate('decideImport', id, version, ', decisions: [{ kind: DROP, ref: "0/0/nothing" }]');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { 'decisions[0]': 'what it is about is not there' } });
    const duty = itemsOf(await api.job(id, tree)).flatMap(({ responsibilities }) => responsibilities)[0].ref;
    const unknown = await api.mutate(
      'decideImport',
      id,
      version,
      `, decisions: [{ kind: SET_UNIT, ref: "${duty}", unitId: "00000000-0000-4000-8000-00000000abcd" }]`,
    );
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { 'decisions[0].unitId': 'names no unit and no group' } });
    const stale = await api.mutate('decideImport', id, version - 1, ', decisions: []');
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', version });
    expect((await api.mutate('undoImport', id, version)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', state: 'READY' });
    expect((await api.mutate('cancelImport', id, version)).job.state).toBe('CANCELLED');
  });
});

describe('rights', () => {
  it('should refuse everybody but curators and administrators', async () => {
    const { id, version } = await read(twoPlans);
    for (const [role, status, code] of [
      [null, 401, 'UNAUTHENTICATED'],
      [UserRole.VIEWER, 403, 'FORBIDDEN'],
      [UserRole.ANALYST, 403, 'FORBIDDEN'],
    ] as const) {
      expect(await api.upload(role, [{ name: 'a.txt', content: twoPlans }])).toMatchObject({ status, body: { error: { code } } });
      expect(
        (
          await api.as(role)(
            'query ($id: ID!) { importJob(id: $id) { id files { text } preview { plans { title } } } importJobs { totalCount } node(id: $id) { id } }',
            { id },
          )
        ).data,
      ).toEqual({ importJob: null, importJobs: { totalCount: 0 }, node: null });
      for (const verb of ['applyImport', 'undoImport', 'cancelImport', 'retryImport', 'decideImport'])
        expect((await api.as(role)(`mutation { ${verb}(id: "${id}", version: ${version}) { job { id } } }`)).errors[0]?.extensions).toMatchObject({ code });
    }
    expect((await api.upload(UserRole.ADMINISTRATOR, [{ name: 'a.txt', content: twoPlans }])).status).toBe(201);
  });

  it('should refuse an upload that another site had the browser send', async () => {
    expect(await api.upload(UserRole.CURATOR, [{ name: 'a.txt', content: twoPlans }], { origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
      body: { error: { code: 'FORBIDDEN' } },
    });
    expect((await api.upload(UserRole.CURATOR, [{ name: 'a.txt', content: twoPlans }], { 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});
