import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ImportPage } from './pages/import-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const plan = fileURLToPath(new URL('fixtures/qingshan-children.txt', import.meta.url));
const title = '青山市“十四五”儿童发展规划';
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

const excessOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('importing a plan', () => {
  it('should lead from the upload through questions and an edit to the plan, find it unchanged the second time, and be undone', async () => {
    const { page, errors } = await openSignedIn();
    const imports = new ImportPage(page, url);
    await imports.goTo('导入');
    await imports.heading('导入');
    await imports.upload(plan);
    await imports.reviewable();

    const question = imports.question('市童话剧院');
    await question.getByRole('radio').first().check();
    await page.getByText(/^已答 1 \/ \d+$/).waitFor();
    await page.getByRole('listitem').filter({ has: question }).getByRole('button', { name: '看原文' }).click();
    await imports.lit('市童话剧院').waitFor();

    await imports.show(/^条目/);
    await imports.item('学前三年毛入园率').click();
    await imports.lit('学前三年毛入园率达到93%以上').waitFor();
    await imports.rewrite('学前三年毛入园率达到94%以上。');
    await imports.item('学前三年毛入园率达到94%以上。').waitFor();
    await imports.show(/^决定 2/);

    await imports.apply();
    await imports.follow(title);
    const pages = new PlanPage(page, url);
    await pages.heading(title);
    await pages.item('儿童与教育', '学前三年毛入园率达到94%以上').waitFor();
    const address = page.url();

    await imports.open('/imports');
    await imports.upload(plan);
    await imports.reviewable();
    await imports.show(/^条目/);
    await page
      .getByRole('group', { name: '按改动筛选' })
      .getByRole('button', { name: /^不变 \d+/ })
      .click();
    await imports.item('婴儿死亡率').waitFor();
    expect(await imports.item('学前三年毛入园率').count()).toBe(0);

    await imports.open('/imports');
    await page
      .getByRole('list', { name: '导入记录' })
      .getByRole('listitem')
      .filter({ hasText: '已写入' })
      .getByRole('link', { name: 'qingshan-children.txt' })
      .click();
    await imports.undo();
    await page.goto(address);
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should say why a file is refused, in the user’s language, and what to do', async () => {
    const { page } = await openSignedIn();
    const imports = new ImportPage(page, url);
    await imports.open('/imports');
    await imports.upload({ name: '旧文件.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    const alert = page.getByRole('alert').filter({ hasText: '导入没有成功' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('旧版 Word');
    await imports.chooseLanguage('English');
    await page.getByText(/old Word or WPS format/).waitFor();
    await page.context().close();
  });

  it('should be closed to those who are not signed in', async () => {
    const { page } = await openPage(browser);
    const imports = new ImportPage(page, url);
    await imports.open('/imports');
    await imports.heading('导入只对管理员开放');
    expect(await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入' }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await openSignedIn({ viewport: { width, height: 844 }, colorScheme });
    const imports = new ImportPage(page, url);
    await imports.open('/imports');
    await imports.upload(plan);
    await imports.reviewable();
    expect(await seriousFindings(page)).toEqual([]);
    await imports.show(/^条目/);
    await imports.item('婴儿死亡率').click();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
    await imports.button('编辑').click();
    expect(await seriousFindings(page)).toEqual([]);
    await imports.button('取消').click();
    await imports.show(/^问题/);
    expect(await seriousFindings(page)).toEqual([]);
    await imports.open('/imports');
    await page.getByRole('list', { name: '导入记录' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
