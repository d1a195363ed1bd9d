import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HistoryPage } from './pages/history-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSignedIn(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  await opened.page.waitForURL((address) => address.pathname !== '/login');
  return opened;
}

interface Goal {
  id: string;
  version: number;
  statement: string;
}

async function api<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post(`${url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const readGoal = async (page: Page): Promise<Goal> => {
  const { goals } = await api<{ goals: { nodes: Goal[] } }>(page, '{ goals(first: 1) { nodes { id version statement } } }');
  const [goal] = goals.nodes;
  if (!goal) throw new Error('There is no goal.');
  return goal;
};

async function rewrite(page: Page, text: string, reason: string): Promise<string> {
  const { id, version } = await readGoal(page);
  const { updateGoal } = await api<{ updateGoal: { changeSetId: string } }>(
    page,
    'mutation ($id: ID!, $version: Int!, $text: String!, $reason: String) { updateGoal(id: $id, version: $version, input: { text: $text }, reason: $reason) { changeSetId } }',
    { id, version, text, reason },
  );
  return updateGoal.changeSetId;
}

describe('the history', () => {
  it('should lead from the list to a change, show both versions, and put a field back', async () => {
    const { page, errors } = await openSignedIn();
    const history = new HistoryPage(page, url);
    const { statement } = await readGoal(page);
    await rewrite(page, '改写后的目标正文。', '据原文核对');

    await history.open('/');
    await history.goTo('修改记录');
    await history.heading('修改记录');
    await history.filterByType('目标');
    await history.filterByAuthor(administrator.name);
    await page.getByRole('cell', { name: '据原文核对' }).waitFor();
    await history.set('修改目标').first().click();
    await history.heading('修改目标');
    expect(await history.field('正文').getByRole('cell').first().innerText()).toBe(statement);
    expect(await history.field('正文').getByRole('cell').nth(1).innerText()).toBe('改写后的目标正文。');

    await history.press('恢复“正文”');
    await history.dialog().getByText('目标：修改 1').waitFor();
    await history.confirm();
    await expect.poll(async () => (await readGoal(page)).statement).toBe(statement);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should say what stands in the way of putting a whole change back', async () => {
    const { page } = await openSignedIn();
    const history = new HistoryPage(page, url);
    const first = await rewrite(page, '第一次改写。', '一');
    const second = await rewrite(page, '第二次改写。', '二');
    await history.open(`/history/${first}`);
    await history.press('恢复整次修改');
    await history.dialog().getByRole('alert').getByText('之后又被修改').waitFor();
    expect(await history.dialog().getByRole('button', { name: '恢复', exact: true }).isDisabled()).toBe(true);
    for (const set of [second, first]) {
      await history.open(`/history/${set}`);
      await history.press('恢复整次修改');
      await history.dialog().getByText('目标：修改 1').waitFor();
      await history.confirm();
    }
    expect((await readGoal(page)).statement).not.toContain('改写');
    await page.context().close();
  });

  it('should be for curators only', async () => {
    const { page } = await openPage(browser);
    const history = new HistoryPage(page, url);
    await history.open('/history');
    await history.main().getByRole('link', { name: '登录' }).waitFor();
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px', async ({ width, colorScheme }) => {
    const { page } = await openSignedIn({ viewport: { width, height: 844 }, colorScheme });
    const history = new HistoryPage(page, url);
    const set = await rewrite(page, `给检查用的改写${width}。`, '检查');
    for (const path of ['/history', `/history/${set}`]) {
      await history.open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/history-${width}-${path.length}.png`, fullPage: true });
      expect(await seriousFindings(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
