import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AppFrame } from './pages/app-frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');

/** What a text may try: scripts, handlers, pictures that draw themselves, links that run, templates, and signs that turn or hide what follows. */
const evil =
  '<script>ran(1)</script><img src=x onerror=ran(2)><svg onload=ran(3)></svg><a href="javascript:ran(4)">点</a><iframe srcdoc="<script>parent.ran(5)</script>"></iframe>{{7*7}}${7*7}%{name}\u202Eacb\u202C\u200B';
/** The same where only some characters have room. */
const short = '<img src=x onerror=ran(6)>';

let browser: Browser;
let page: Page;
let ran: unknown[];
let complaints: string[];
const made: Record<string, string> = {};

async function api(query: string, variables: object = {}): Promise<Record<string, Record<string, never>>> {
  const response = await page.request.post(`${url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Record<string, Record<string, never>>; errors?: unknown };
  expect(errors, query).toBeUndefined();
  return data;
}

/** Makes a record of a type; gives back its id. */
async function make(type: string, input: object): Promise<string> {
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const query = `mutation ($input: Create${type}Input!) { made: create${type}(input: $input, reason: ${JSON.stringify(evil)}) { record: ${field} { id } } }`;
  const { made: answer } = (await api(query, { input })) as unknown as { made: { record: { id: string } } };
  return (made[type] = answer.record.id);
}

async function fillRegistry(): Promise<void> {
  await make('Jurisdiction', { name: `甲${evil}`, shortName: `甲${short}`, nameEn: evil, level: 'CITY' });
  const jurisdictionId = made['Jurisdiction'];
  await make('UnitFamily', { code: 'evil', name: `乙${evil}`, shortName: `乙${short}`, nameEn: evil });
  await make('Unit', { jurisdictionId, name: `丙${evil}`, shortName: `丙${short}`, nameEn: evil });
  await make('UnitGroup', { jurisdictionId, name: `丁${evil}`, nameEn: evil });
  await make('Indicator', { name: `戊${evil}`, nameEn: evil, definition: evil, unitOfMeasure: short });
  await make('Document', { jurisdictionId, title: `己${evil}`, issuer: evil, number: evil });
  await api('mutation ($id: ID!, $name: String!) { addUnitAlias(unitId: $id, name: $name) { changeSetId } }', { id: made['Unit'], name: `别名${evil}` });
  await api('mutation ($unit: ID!, $family: ID!) { addUnitToFamily(unitId: $unit, familyId: $family) { changeSetId } }', {
    unit: made['Unit'],
    family: made['UnitFamily'],
  });
  await api('mutation ($input: AddUnitGroupMemberInput!) { addUnitGroupMember(input: $input) { changeSetId } }', {
    input: { groupId: made['UnitGroup'], unitId: made['Unit'] },
  });
}

async function fillPlan(): Promise<void> {
  await make('Plan', {
    key: 'evil',
    jurisdictionId: made['Jurisdiction'],
    documentId: made['Document'],
    title: `庚${evil}`,
    topic: 'women',
    periodStart: 2021,
  });
  await make('PlanLink', { planId: made['Plan'], title: `依据${evil}` });
  await make('Area', { planId: made['Plan'], title: `辛${evil}`, section: short, theme: 'HEALTH' });
  await make('Goal', { areaId: made['Area'], kind: 'MAIN', ordinal: short, text: `壬${evil}` });
  await make('Measure', { areaId: made['Area'], kind: 'STRATEGY', title: `癸${evil}`, text: evil });
  await make('Target', {
    ...{ goalId: made['Goal'], indicatorId: made['Indicator'], indicatorName: `指标${evil}`, comparator: 'AT_LEAST', value: 5, dueYear: 2025 },
    ...{ unitOfMeasure: short, quote: evil },
  });
  await make('Responsibility', { goalId: made['Goal'], unitId: made['Unit'], role: 'LEAD', asWritten: evil });
  await make('Mention', { measureId: made['Measure'], unitId: made['Unit'], asWritten: evil });
  const { publishPlan } = (await api('mutation ($id: ID!) { publishPlan(id: $id, version: 1) { changeSetId } }', { id: made['Plan'] })) as unknown as {
    publishPlan: { changeSetId: string };
  };
  made['ChangeSet'] = publishPlan.changeSetId;
}

async function fillAccounts(): Promise<void> {
  const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';
  const { createUser } = (await api(create, { input: { name: short, displayName: short, role: 'ANALYST' } })) as unknown as {
    createUser: { user: { id: string } };
  };
  made['User'] = createUser.user.id;
  await api('mutation ($name: String!) { createApiToken(input: { name: $name, scopes: [READ_PUBLISHED], expiresInDays: 1 }) { secret } }', { name: short });
  await api(
    'mutation ($name: String!) { createWebhook(input: { name: $name, url: "http://127.0.0.1:9/?<script>ran(7)</script>", kinds: ["none"] }) { secret } }',
    {
      name: evil,
    },
  );
  const definition = { resource: 'goals', filter: { text: { contains: evil } }, columns: ['statement'] };
  const { createSavedQuery } = (await api('mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { savedQuery { id } } }', {
    input: { name: short, description: evil, kind: 'QUERY', definition, sharedWith: 'EVERYONE' },
  })) as unknown as { createSavedQuery: { savedQuery: { id: string } } };
  made['SavedQuery'] = createSavedQuery.savedQuery.id;
  await api('mutation ($id: ID!) { pinSavedQuery(id: $id, pinned: true) { savedQuery { id } } }', { id: made['SavedQuery'] });
}

/** Uploads a document whose name and text are as bad, and leaves it in its review. */
async function upload(): Promise<void> {
  const text = `乙市妇女发展规划${short}\n\n一、发展领域${short}\n（一）妇女与健康${evil}\n1.主要目标\n（1）筛查率达到80%以上${evil}。（牵头单位：市卫生健康委${short}）\n2.策略措施\n（1）办好服务${evil}。\n`;
  const imports = new ImportPage(page, url);
  await imports.open('/imports');
  await imports.upload({ name: `规划${short}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await imports.reviewable();
  made['Import'] = new URL(page.url()).pathname;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const opened = await openPage(browser);
  ({ page } = opened);
  complaints = [];
  ran = [];
  await page.exposeFunction('ran', (which: unknown) => void ran.push(which));
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => /content security policy|refused to/iu.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/login`);
  await new SignInPage(page).signIn(administrator.name, administrator.password);
  await new AppFrame(page, url).account().waitFor();
  await fillRegistry();
  await fillPlan();
  await fillAccounts();
  await upload();
}, 240_000);
afterAll(() => browser.close());

/** Elements that only a text of ours that was taken for HTML can have brought. */
const strangers = 'img[src="x"], svg[onload], iframe, a[href^="javascript:" i], [onerror], [onload], script:not([src])';

async function expectText(path: string): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByText('<img src=x onerror').first().waitFor({ state: 'attached' });
  expect(await page.locator(strangers).count(), `strangers on ${path}`).toBe(0);
  expect({ ran, complaints }, path).toEqual({ ran: [], complaints: [] });
}

const search = encodeURIComponent(JSON.stringify({ resource: 'goals', columns: ['statement', 'plan.title', 'area.title'] }));

/** The pages that show what was kept, by what they are about. */
const pages: [string, () => string][] = [
  ['the first page', () => '/'],
  ['plans', () => '/plans'],
  ['a plan', () => '/plans/evil'],
  ['figures of a plan', () => '/plans/evil?view=figures'],
  ['units of a plan', () => '/plans/evil?view=units'],
  ['the workbench', () => '/plans/evil/edit'],
  ['a goal in the workbench', () => `/plans/evil/edit?item=${made['Goal']}`],
  ['a measure in the workbench', () => `/plans/evil/edit?item=${made['Measure']}`],
  ['families', () => '/families'],
  ['a family', () => '/families/evil'],
  ['units', () => '/units'],
  ['a unit', () => `/units/${made['Unit']}`],
  ['groups', () => '/groups'],
  ['a group', () => `/groups/${made['UnitGroup']}`],
  ['indicators', () => '/indicators'],
  ['an indicator', () => `/indicators/${made['Indicator']}`],
  ['documents', () => '/documents'],
  ['a document', () => `/documents/${made['Document']}`],
  ['jurisdictions', () => '/jurisdictions'],
  ['search', () => `/search?q=${encodeURIComponent('onerror')}`],
  ['quality of the data', () => '/questions/quality'],
  ['an indicator in all plans', () => `/questions/compare?indicator=${made['Indicator']}`],
  ['an answer', () => `/ask?q=${search}`],
  ['a saved query', () => `/ask/${made['SavedQuery']}`],
  ['imports', () => '/imports'],
  ['the review of an import', () => made['Import'] ?? ''],
  ['the history', () => '/history'],
  ['a change set', () => `/history/${made['ChangeSet']}`],
  ['accounts', () => '/users'],
  ['an account', () => `/users/${made['User']}`],
  ['tokens', () => '/tokens'],
  ['webhooks', () => '/webhooks'],
];

describe('a text that would like to be a program', () => {
  it.each(pages)('is shown as text on: %s', (_, path) => expectText(path()));

  it('is shown as text in both languages, and in the history of a record', async () => {
    await page.goto(`${url}/units/${made['Unit']}`);
    await page.getByRole('main').getByRole('button', { name: '修改记录', exact: true }).click();
    await page.getByRole('dialog').getByText('<script>ran(1)</script>').first().waitFor();
    await page.keyboard.press('Escape');
    await new AppFrame(page, url).chooseLanguage('English');
    for (const [, path] of pages.slice(0, 6)) await expectText(path());
    await new AppFrame(page, url).chooseLanguage('简体中文');
    expect({ ran, complaints }).toEqual({ ran: [], complaints: [] });
  });

  it.each([
    `/login?provider=${encodeURIComponent(evil)}&name=${encodeURIComponent(evil)}`,
    `/account?provider=${encodeURIComponent(evil)}`,
    `/search?q=${encodeURIComponent(evil)}`,
    `/plans/evil#${encodeURIComponent(evil)}`,
    `/${encodeURIComponent(evil)}`,
    `/set-password#${encodeURIComponent(evil)}`,
    `/history?actor=${encodeURIComponent(evil)}`,
    `/ask?q=${encodeURIComponent(evil)}`,
    `/graphiql?query=${encodeURIComponent(evil)}`,
  ])('does nothing in an address either (%#)', async (path) => {
    await page.goto(url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.locator(strangers).count()).toBe(0);
    expect({ ran, complaints }).toEqual({ ran: [], complaints: [] });
  });

  it('would be stopped by the policy were it ever taken for HTML', async () => {
    await page.goto(`${url}/plans`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), evil);
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    expect(ran).toEqual([]);
    complaints = [];
  });

  it('goes into lists that are taken away as text that no spreadsheet runs', async () => {
    const formula = "=cmd|' /C calc'!A0";
    await make('Area', { planId: made['Plan'], title: formula });
    const response = await page.request.get(`${url}/export/areas.csv?columns=title`);
    expect(await response.text()).toContain(`'${formula}`);
    expect(await response.text()).not.toMatch(/^[=+@-]/mu);
  });
});
