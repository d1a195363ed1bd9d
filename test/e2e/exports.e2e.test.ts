import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ExportsPage } from './pages/exports-page.ts';
import { ListPage } from './pages/list-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('files written in the background', () => {
  it('should be asked for from a list, found on their page, taken away and deleted', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${url}/login`);
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    const list = new ListPage(page, url);
    await list.account().waitFor();
    await list.open('/targets?columns=indicatorName,dueYear');
    await list.row(/./).nth(1).waitFor();
    await list.fromMenu('导出', 'CSV（在后台生成）');
    await page.getByRole('link', { name: '去看看' }).click();
    const exports = new ExportsPage(page, url);
    await exports.heading('导出');
    const file = await exports.download(/列出全部目标值.*\.csv/);
    expect((await readFile(await file.path(), 'utf8')).replace('\uFEFF', '')).toMatch(/^指标名称,达成年份\r\n/);
    expect(await seriousFindings(page)).toEqual([]);

    await list.open('/plans');
    await list.select('青山市“十四五”妇女');
    await list.bulk('导出');
    await page.getByRole('menuitem', { name: '导出 JSON' }).click();
    await page.getByRole('link', { name: '去看看' }).click();
    expect((await exports.download(/plans.*\.zip/)).suggestedFilename()).toMatch(/^plans.*\.zip$/);
    await exports.remove(/plans.*\.zip/);
    await exports.remove(/\.csv/);
    await page.getByText('没有导出的文件').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should be hidden from those who are not signed in', async () => {
    const { page } = await openPage(browser);
    await new ExportsPage(page, url).open('/exports');
    await page.getByRole('heading', { name: '登录后可以查看自己导出的文件' }).waitFor();
    expect(await page.getByRole('link', { name: '导出', exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
