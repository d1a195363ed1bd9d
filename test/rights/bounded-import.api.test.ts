import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChangeSet } from '../../db/history/change-set.ts';
import { Jurisdiction } from '../../db/jurisdiction/jurisdiction.entity.ts';
import { UserScope } from '../../db/user/user-scope.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type AccountsApp, type Client, makeUser, signedIn, startAccounts } from '../support/accounts.ts';
import type { Json } from '../support/api.ts';
import { build } from '../support/factories.ts';

const password = 'moor-lantern-17';

/** A plan of a place, with a unit and an indicator that the registry has not heard of. */
const planOf = (place: string, topic: string): string => `${place}“十四五”${topic}发展规划
为促进${topic}发展，制定本规划。
一、主要目标
（一）${topic}健康筛查覆盖率达到85%以上。（牵头单位：市卫生健康委员会，责任单位：市${topic}活动中心）
二、策略措施
（一）完善服务网络。每个街道设一处服务站。（牵头单位：市民政局）
`;

let accounts: AccountsApp;
let women: Client;
let city: Client;
let everywhere: Client;

/** A curator with one scope. */
async function curator(name: string, scope: { jurisdiction: Jurisdiction; topic: string | null }, mayPublish: boolean): Promise<Client> {
  const id = await makeUser(accounts.database, name, UserRole.ANALYST, password);
  await inChangeSet(accounts.database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, async (em) => {
    const user = await em.findOneOrFail(User, id);
    em.assign(user, { role: UserRole.CURATOR, mayPublish });
    em.create(UserScope, { user, jurisdiction: em.getReference(Jurisdiction, scope.jurisdiction.id), topic: scope.topic });
    await em.flush();
  });
  return signedIn(accounts, name, password);
}

beforeAll(async () => {
  accounts = await startAccounts();
  const places = await build(accounts.database, (f) => ({
    shanhai: f.jurisdiction({ name: '山海市', shortName: '山海' }),
    baixi: f.jurisdiction({ name: '白溪市', shortName: '白溪' }),
  }));
  women = await curator('women', { jurisdiction: places.shanhai, topic: 'women' }, false);
  city = await curator('city', { jurisdiction: places.shanhai, topic: null }, true);
  await makeUser(accounts.database, 'everywhere', UserRole.CURATOR, password);
  everywhere = await signedIn(accounts, 'everywhere', password);
});
afterAll(() => accounts?.close());

const facts = '{ job { id version } }';

async function settled(client: Client, id: string): Promise<Json> {
  let job: Json;
  await expect
    .poll(
      async () => {
        const query = 'query ($id: ID!) { importJob(id: $id) { id version state changeSetId error { code } report { counts { kind added } } } }';
        job = (await client.ask(query, { id })).data.importJob;
        return job.state;
      },
      { timeout: 30_000 },
    )
    .toMatch(/^(?!UPLOADED|READING|APPLYING)/u);
  return job;
}

/** Uploads a document over HTTP and waits until it has been read. */
async function upload(client: Client, text: string): Promise<Json> {
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="plan.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--x--\r\n`;
  const response = await accounts.app.inject({
    method: 'POST',
    url: '/imports',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-plangraph-upload': '1', cookie: `plangraph_session=${client.cookie}` },
    payload,
  });
  expect(response.statusCode).toBe(201);
  return settled(client, response.json().id);
}

async function run(client: Client, verb: string, { id, version }: Json, more = ''): Promise<Json> {
  const { code } = await client.ask(`mutation ($id: ID!, $version: Int!) { ${verb}(id: $id, version: $version ${more}) ${facts} }`, { id, version });
  return code ? { code } : settled(client, id);
}

const counts = async (): Promise<Json> =>
  (
    await accounts.sql(
      `select (select count(*)::int from plan) as plans, (select count(*)::int from goal) as goals, (select count(*)::int from unit) as units,
         (select count(*)::int from indicator) as indicators, (select count(*)::int from document) as documents`,
    )
  )[0];

/** What an attempt came to: refused at once, or by the job that tried. */
const refused = (outcome: Json): string => outcome.code ?? outcome.error?.code;

describe('an import by a curator with bounds', () => {
  it('writes a plan within them, enters what it names, and takes all of it back', async () => {
    const before = await counts();
    const ready = await upload(women, planOf('山海市', '妇女'));
    expect(ready.state).toBe('READY');
    const applied = await run(women, 'applyImport', ready);
    expect(applied).toMatchObject({ state: 'APPLIED', error: null });
    const after = await counts();
    expect(after).toMatchObject({ plans: before.plans + 1, documents: before.documents + 1 });
    expect(after.units).toBeGreaterThanOrEqual(before.units + 3);
    const [set] = await accounts.sql('select kind, actor_name from change_set where id = ?', [applied.changeSetId]);
    expect(set).toEqual({ kind: 'import', actor_name: 'women' });
    expect(await run(women, 'undoImport', applied)).toMatchObject({ state: 'UNDONE' });
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['another topic of the place', '山海市', '儿童'],
    ['the topic in another place', '白溪市', '妇女'],
  ])('writes nothing of %s, and says why', async (_, place, topic) => {
    const before = await counts();
    const ready = await upload(women, planOf(place, topic));
    const outcome = await run(women, 'applyImport', ready);
    expect(refused(outcome)).toBe('FORBIDDEN');
    expect(outcome.state).not.toBe('APPLIED');
    expect(await counts()).toEqual(before);
  });

  it('does not publish without the right to, and does with it', async () => {
    const before = await counts();
    const mine = await upload(women, planOf('山海市', '妇女'));
    expect(refused(await run(women, 'applyImport', mine, ', publish: true'))).toBe('FORBIDDEN');
    expect(await counts()).toEqual(before);
    const ready = await upload(city, planOf('山海市', '儿童'));
    const applied = await run(city, 'applyImport', ready, ', publish: true');
    expect(applied).toMatchObject({ state: 'APPLIED' });
    expect(await accounts.sql(`select status from plan`)).toEqual([{ status: 'PUBLISHED' }]);
    expect(await run(city, 'undoImport', applied)).toMatchObject({ state: 'UNDONE' });
    expect(await counts()).toEqual(before);
  });

  it('does not take back what somebody has imported beyond them', async () => {
    const applied = await run(everywhere, 'applyImport', await upload(everywhere, planOf('白溪市', '儿童')));
    expect(applied).toMatchObject({ state: 'APPLIED' });
    const before = await counts();
    for (const client of [women, city]) {
      expect(await run(client, 'undoImport', applied)).not.toMatchObject({ state: 'UNDONE' });
      expect((await client.ask('mutation ($id: ID!) { restoreChangeSet(id: $id) { changeSetId } }', { id: applied.changeSetId })).code).toMatch(
        /NOT_FOUND|FORBIDDEN/u,
      );
    }
    expect(await counts()).toEqual(before);
  });
});
