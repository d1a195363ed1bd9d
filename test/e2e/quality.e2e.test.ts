import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AppFrame } from './pages/app-frame.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const plan = '/plans/青山市-women';
const pages: [string, string][] = [
  ['home', '/'],
  ['sign in', '/login'],
  ['plans', '/plans'],
  ['plan', plan],
  ['figures of a plan', `${plan}?view=figures`],
  ['units of a plan', `${plan}?view=units`],
  ['families', '/families'],
  ['family', '/families/womens-federation'],
  ['units', '/units'],
  ['groups', '/groups'],
  ['indicators', '/indicators'],
  ['documents', '/documents'],
  ['jurisdictions', '/jurisdictions'],
  ['places as a list', '/jurisdictions/list'],
  ['areas', '/areas'],
  ['goals', `/goals?filter=${encodeURIComponent(JSON.stringify({ plan: { topic: { eq: 'women' } }, involves: { family: 'womens-federation' } }))}`],
  ['measures', '/measures'],
  ['targets', '/targets'],
  ['responsibilities', '/responsibilities'],
  ['search', '/search?q=妇联'],
  ['ready questions', '/questions'],
  ['conflicts', '/questions/conflicts'],
  ['quality of the data', '/questions/quality'],
  ['indicator in all plans', '/questions/compare'],
  ['plan beside plan', '/questions/alignment'],
  ['workbench, to those who may not edit', `${plan}/edit`],
  ['forgotten password', '/forgot-password'],
  ['link to set the password that is over', '/set-password#none'],
  ['ask', '/ask'],
  [
    'an answer',
    `/ask?q=${encodeURIComponent(JSON.stringify({ resource: 'goals', filter: { and: [{ involves: { family: 'womens-federation', roles: ['LEAD'] } }, { targets: { none: {} } }] } }))}`,
  ],
  ['a chart', `/ask?q=${encodeURIComponent(JSON.stringify({ resource: 'goals', show: 'CHART', groupBy: ['THEME'] }))}`],
  ['an answer as a picture', `/ask?q=${encodeURIComponent(JSON.stringify({ resource: 'goals', show: 'GRAPH' }))}`],
  ['graph, nowhere yet', '/explore'],
  ['GraphiQL', '/graphiql'],
  ['nothing', '/no-such-page'],
];

/** Pages for whoever is signed in. */
const ownPages: [string, string][] = [
  ['users', '/users'],
  ['account', '/account'],
  ['tokens', '/tokens'],
  ['webhooks', '/webhooks'],
  ['exports', '/exports'],
  ['goals to select', '/goals'],
];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Waits until the page has its heading and has stopped asking for data. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

describe.each([
  { width: 1280, colorScheme: 'light' as const },
  { width: 390, colorScheme: 'dark' as const },
])('at $width px, $colorScheme', ({ width, colorScheme }) => {
  it.each(pages)('the page "%s" should have no serious finding of axe and fit the screen', async (_, path) => {
    const { page } = await openPage(browser, { viewport: { width, height: 844 }, colorScheme });
    await new AppFrame(page, url).open(path);
    await settle(page);
    expect(await seriousFindings(page)).toEqual([]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess, 'pixels that stick out at the right').toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it.each(ownPages)('the page "%s" of an administrator should have no serious finding of axe and fit the screen', async (_, path) => {
    const { page } = await openPage(browser, { viewport: { width, height: 844 }, colorScheme });
    const frame = new AppFrame(page, url);
    await frame.open('/login');
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    await frame.account().waitFor();
    await frame.open(path);
    await settle(page);
    expect(await seriousFindings(page)).toEqual([]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess, 'pixels that stick out at the right').toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('loading', () => {
  it('should need less than 420 kB of gzipped JavaScript for the first page', async () => {
    const { page } = await openPage(browser);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await new AppFrame(page, url).open('/');
    await settle(page);
    const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(420_000);
    await page.context().close();
  });

  it('should ask for nothing outside its own address', async () => {
    const { page } = await openPage(browser);
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) outside.push(request.url());
    });
    await new AppFrame(page, url).open(plan);
    await settle(page);
    expect(outside).toEqual([]);
    await page.context().close();
  });
});
