import { createClient, type Client } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import { ImportJob } from '../../db/document-import/import-job.entity.ts';
import type { Database } from '../../db/orm.ts';
import { openDatabase } from '../../db/orm.ts';
import { User } from '../../db/user/user.entity.ts';
import { ImportState } from '../../schema/document-import/import-job.enums.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Api, type Json, startApi, testViewerId } from '../support/api.ts';
import { mutate } from '../support/call.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

const { CURATOR, ADMINISTRATOR, ANALYST } = UserRole;

let database: Database;
let api: Api;
let url: string;

const addUser = (role: UserRole): Promise<void> =>
  inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, async (em) => {
    em.create(User, { id: testViewerId(role), name: role.toLowerCase(), displayName: `用户${role}`, role, passwordHash: 'x' });
    await em.flush();
  });

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
  url = `${await api.app.listen({ port: 0, host: '127.0.0.1' })}/graphql/stream`;
  await addUser(CURATOR);
  await addUser(ADMINISTRATOR);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

/** What a subscriber is told, one after the other. */
interface Heard {
  next(): Promise<Json>;
  stop(): Promise<void>;
}

const clientFor = (role: UserRole | null): Client =>
  createClient({ url, retryAttempts: 0, headers: (role ? { 'x-test-role': role } : {}) as Record<string, string> });

async function listen(role: UserRole | null, query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
  const events = clientFor(role).iterate({ query, variables });
  return {
    next: async () => (await events.next()).value,
    stop: async () => void (await events.return?.()),
  };
}

const planChanged = 'subscription ($planIds: [ID!]) { planChanged(planIds: $planIds) { planId plan { title status } changeSet { kind actor } } }';
const touch = (goal: { id: string }, version: number) =>
  mutate(api, CURATOR, 'updateGoal', { id: goal.id, version, input: { text: `第${version}稿。` } }, '{ changeSetId }');

/** Waits for the first event while writing again and again: a subscription is open once it hears something. */
async function heardWhile(heard: Heard, write: () => Promise<unknown>): Promise<Json> {
  const first = heard.next();
  const again = async (): Promise<Json> => {
    await write();
    const event = await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 100, null))]);
    return event ?? again();
  };
  return again();
}

const rewriting = (goal: { id: string }) => {
  let version = 0;
  return async () => expect((await touch(goal, (version += 1))).errors).toEqual([]);
};

describe('planChanged', () => {
  it('should tell of every write to a plan that is named, with the plan as it is', async () => {
    const goal = await build(database, (f) => f.goal());
    const planId = goal.plan.id;
    const heard = await listen(null, planChanged, { planIds: [planId] });
    expect(await heardWhile(heard, rewriting(goal))).toMatchObject({
      data: { planChanged: { planId, plan: { status: 'PUBLISHED' }, changeSet: null } },
    });
    await heard.stop();
  });

  it('should tell those who may read the history who wrote what', async () => {
    const goal = await build(database, (f) => f.goal());
    const heard = await listen(CURATOR, planChanged, { planIds: [goal.plan.id] });
    expect((await heardWhile(heard, rewriting(goal))).data.planChanged.changeSet).toEqual({ kind: 'updateGoal', actor: 'CURATOR' });
    await heard.stop();
  });

  it('should say nothing of a draft to those who do not see it, and nothing of what is in it', async () => {
    const [draft, open] = await build(database, (f) => [f.goal({ area: f.area({ plan: f.draft() }) }), f.goal()]);
    const [writeDraft, writeOpen] = [rewriting(draft), rewriting(open)];
    const heard = await listen(null, planChanged);
    const first = await heardWhile(heard, () => writeDraft().then(writeOpen));
    expect(first.data.planChanged.planId).toBe(open.plan.id);
    await writeDraft();
    await writeOpen();
    const next = await heard.next();
    expect(next.data.planChanged.planId).toBe(open.plan.id);
    await heard.stop();
  });

  it('should refuse a plan that the viewer does not see', async () => {
    const draft = await build(database, (f) => f.draft());
    const heard = await listen(null, planChanged, { planIds: [draft.id] });
    expect((await heard.next()).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('should show no plan any more once it has been taken from the readers', async () => {
    const goal = await build(database, (f) => f.goal());
    const heard = await listen(null, planChanged, { planIds: [goal.plan.id] });
    await heardWhile(heard, rewriting(goal));
    await mutate(api, CURATOR, 'archivePlan', { id: goal.plan.id, version: 1 }, '{ plan { id } }');
    let last: Json;
    do last = (await heard.next()).data.planChanged;
    while (last.plan !== null);
    expect(last).toEqual({ planId: goal.plan.id, plan: null, changeSet: null });
    await heard.stop();
  });
});

describe('importJobChanged', () => {
  const query = 'subscription ($id: ID!) { importJobChanged(id: $id) { state progress { stage done total } } }';
  const addJob = async (): Promise<ImportJob> => {
    const em = database.orm.em.fork();
    const job = em.create(ImportJob, { name: '规划.docx', createdByName: 'test' });
    await em.flush();
    return job;
  };

  it('should tell how an import stands at once, and whenever it goes on', async () => {
    const job = await addJob();
    const heard = await listen(CURATOR, query, { id: job.id });
    expect((await heard.next()).data.importJobChanged.state).toBe('UPLOADED');
    await database.orm.em.fork().nativeUpdate(ImportJob, job.id, { state: ImportState.READING, stage: 'reading', done: 1, total: 2 });
    let last = (await heard.next()).data.importJobChanged;
    // That the import was added may be heard of after it was first told.
    if (last.state === 'UPLOADED') last = (await heard.next()).data.importJobChanged;
    expect(last).toEqual({ state: 'READING', progress: { stage: 'reading', done: 1, total: 2 } });
    await heard.stop();
  });

  it('should be refused to who may not import, and for one that is not there', async () => {
    const job = await addJob();
    expect((await (await listen(ANALYST, query, { id: job.id })).next()).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await (await listen(null, query, { id: job.id })).next()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect((await (await listen(CURATOR, query, { id: unknown })).next()).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('planVisitors', () => {
  const query = 'subscription ($planId: ID!) { planVisitors(planId: $planId) { displayName } }';
  const namesIn = (event: Json): string[] => event.data.planVisitors.map(({ displayName }: Json) => displayName);

  it('should tell who else has a plan open, until they close it', async () => {
    const plan = await build(database, (f) => f.plan());
    const first = await listen(CURATOR, query, { planId: plan.id });
    expect(namesIn(await first.next())).toEqual(['用户CURATOR']);
    const second = await listen(ADMINISTRATOR, query, { planId: plan.id });
    expect(namesIn(await second.next())).toEqual(['用户CURATOR', '用户ADMINISTRATOR']);
    let seen = namesIn(await first.next());
    while (seen.length < 2) seen = namesIn(await first.next());
    await second.stop();
    while (seen.length > 1) seen = namesIn(await first.next());
    expect(seen).toEqual(['用户CURATOR']);
    await first.stop();
  });

  it('should be refused to readers', async () => {
    const plan = await build(database, (f) => f.plan());
    const heard = await listen(ANALYST, query, { planId: plan.id });
    expect((await heard.next()).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('the stream', () => {
  it('should answer subscriptions only, and /graphql everything else', async () => {
    expect((await (await listen(null, '{ plans { totalCount } }')).next()).errors[0]).toMatchObject({
      message: expect.stringContaining('/graphql'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const { errors } = await api.as(null)('subscription { planChanged { planId } }');
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('/graphql/stream'), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('should refuse what does not parse, does not fit the schema or costs too much', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'title' : `areas(first: 1000) { nodes { plan { ${deep(levels - 1)} } } }`);
    for (const [query, code] of [
      ['subscription { planChanged {', 'BAD_USER_INPUT'],
      ['subscription { planChanged { nothing } }', 'BAD_USER_INPUT'],
      [`subscription { planChanged { plan { ${deep(9)} } } }`, 'QUERY_TOO_COSTLY'],
    ])
      expect((await (await listen(null, query as string)).next()).errors[0].extensions.code).toBe(code);
  });

  it('should say so where the client does not take a stream', async () => {
    const response = await api.app.inject({ method: 'POST', url: '/graphql/stream', payload: { query: planChanged } });
    expect(response.statusCode).toBe(406);
    expect(response.json().errors[0].extensions.code).toBe('NOT_ACCEPTABLE');
  });

  it('should hold no more than so many for one address', async () => {
    const openings = await Promise.all(Array.from({ length: 101 }, () => listenRaw()));
    openings.forEach(({ close }) => close());
    const held = openings.filter(({ status }) => status === 200).length;
    // Those of the tests before may not have been closed yet.
    expect(held).toBeGreaterThan(80);
    expect(held).toBeLessThanOrEqual(100);
    expect(new Set(openings.map(({ status }) => status))).toEqual(new Set([200, 429]));
    const again = async (): Promise<number> => {
      const { status, close } = await listenRaw();
      close();
      return status;
    };
    await expect.poll(again).toBe(200);
  });

  it('should end with the server', async () => {
    const other = await startApi(database);
    const address = await other.app.listen({ port: 0, host: '127.0.0.1' });
    const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
    const events = client.iterate({ query: planChanged });
    const ended = events.next().then(
      ({ done }) => done,
      () => true,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.app.close();
    expect(await ended).toBe(true);
  });
});

/** Opens a stream by hand. The answer is handed out, since one that nobody holds is collected, and its connection closed. */
async function listenRaw(): Promise<{ status: number; response: Response; close(): void }> {
  const leave = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: planChanged }),
    signal: leave.signal,
  });
  return { status: response.status, response, close: () => leave.abort() };
}

describe.runIf(process.env['TEST_DATABASE_URL'])('several processes on one server', () => {
  it('should tell of what another process writes, also after the connection was lost', async () => {
    const goal = await build(database, (f) => f.goal());
    const heard = await listen(CURATOR, planChanged, { planIds: [goal.plan.id] });
    const write = rewriting(goal);
    await heardWhile(heard, write);
    const other = await openDatabase({ url: database.orm.config.get('clientUrl') ?? '' });
    await other.orm.em
      .fork()
      .execute(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plangraph-live' and datname = current_database()`);
    await write();
    expect((await heard.next()).data.planChanged.planId).toBe(goal.plan.id);
    await heard.stop();
    await other.close();
  });
});
