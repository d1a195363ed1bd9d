import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/orm.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { build } from '../support/factories.ts';
import { openTestDatabase } from '../support/test-database.ts';

let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await startApi(database);
});

afterAll(async () => {
  await api?.close();
  await database?.close();
});

const change = (verb: 'publishPlan' | 'archivePlan', role: UserRole | null, id: string, version: number): Promise<Answer> =>
  api.as(role)(
    `mutation ($id: ID!, $version: Int!) { ${verb}(id: $id, version: $version) { plan { id key status version publishedAt areas { totalCount } } } }`,
    { id, version },
  );

const newDraft = (): Promise<{ id: string; version: number }> => build(database, (f) => f.draft());

describe('publishPlan', () => {
  it.each([
    [null, 'UNAUTHENTICATED'],
    [UserRole.VIEWER, 'FORBIDDEN'],
    [UserRole.ANALYST, 'FORBIDDEN'],
  ] as const)('is refused to %s with %s', async (role, code) => {
    const plan = await newDraft();
    const { errors, data } = await change('publishPlan', role, plan.id, plan.version);
    expect(errors[0]?.extensions['code']).toBe(code);
    expect(data).toBeNull();
  });

  it('shows the plan to readers, and is written into the history with its actor', async () => {
    const plan = await newDraft();
    expect((await api.as(null)('query ($id: ID!) { plan(id: $id) { id } }', { id: plan.id })).data.plan).toBeNull();
    const { data, errors } = await change('publishPlan', UserRole.CURATOR, plan.id, plan.version);
    expect(errors).toEqual([]);
    expect(data.publishPlan.plan).toMatchObject({ id: plan.id, status: 'PUBLISHED', version: plan.version + 1, publishedAt: expect.stringMatching(/^20.*Z$/) });
    expect((await api.as(null)('query ($id: ID!) { plan(id: $id) { id } }', { id: plan.id })).data.plan).toEqual({ id: plan.id });
    const [change_] = await database.orm.em
      .fork()
      .execute(`select s.kind, s.actor_name, c.action from change c join change_set s on s.id = c.change_set_id where c.row_id = ? order by c.id desc`, [
        plan.id,
      ]);
    expect(change_).toEqual({ kind: 'publishPlan', actor_name: 'CURATOR', action: 'UPDATE' });
  });

  it('is refused where the plan has been edited since, with the plan as it is now', async () => {
    const plan = await newDraft();
    await change('publishPlan', UserRole.CURATOR, plan.id, plan.version);
    const { errors } = await change('archivePlan', UserRole.CURATOR, plan.id, plan.version);
    expect(errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', id: plan.id, version: plan.version + 1, current: { status: 'PUBLISHED' } });
  });

  it('is refused where it is published already, or is not there', async () => {
    const plan = await newDraft();
    await change('publishPlan', UserRole.ADMINISTRATOR, plan.id, plan.version);
    expect((await change('publishPlan', UserRole.CURATOR, plan.id, plan.version + 1)).errors[0]?.extensions['code']).toBe('CONFLICT');
    expect((await change('publishPlan', UserRole.CURATOR, 'nothing', 1)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await change('publishPlan', UserRole.CURATOR, '00000000-0000-4000-8000-000000000000', 1)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('lets one of two at once through', async () => {
    const plan = await newDraft();
    const codes = (await Promise.all([1, 2, 3].map(() => change('publishPlan', UserRole.CURATOR, plan.id, plan.version)))).map(
      ({ errors }) => errors[0]?.extensions['code'] ?? 'done',
    );
    expect(codes.toSorted()).toEqual(['STALE_VERSION', 'STALE_VERSION', 'done']);
    expect(api.logged).toEqual([]);
  });
});

describe('archivePlan', () => {
  it('hides the plan from readers and keeps when it was published first', async () => {
    const plan = await newDraft();
    const published = (await change('publishPlan', UserRole.CURATOR, plan.id, plan.version)).data.publishPlan.plan;
    const archived = (await change('archivePlan', UserRole.CURATOR, plan.id, published.version)).data.archivePlan.plan;
    expect(archived).toMatchObject({ status: 'ARCHIVED', publishedAt: published.publishedAt });
    expect((await api.as(UserRole.ANALYST)('query ($id: ID!) { plan(id: $id) { id } }', { id: plan.id })).data.plan).toBeNull();
  });
});
