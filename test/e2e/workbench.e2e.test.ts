import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ImportPage } from './pages/import-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const document = fileURLToPath(new URL('fixtures/qinghe.txt', import.meta.url));
const title = '青河市“十四五”老龄事业发展规划';
let browser: Browser;
let address = '';

async function signedIn(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  await opened.page.waitForURL(({ pathname }) => pathname !== '/login');
  return opened;
}

async function workbench(options: Parameters<typeof openPage>[1] = {}): Promise<{ page: Page; bench: WorkbenchPage; errors: string[] }> {
  const { page, errors } = await signedIn(options);
  const bench = new WorkbenchPage(page, url);
  await bench.open(`${address}/edit`);
  await page.getByRole('treeitem').first().waitFor();
  return { page, bench, errors };
}

/** Imports a plan of its own, so that other journeys are not in the way. */
async function importPlan(): Promise<string> {
  const { page } = await signedIn();
  const imports = new ImportPage(page, url);
  await imports.open('/imports');
  await imports.upload(document);
  await imports.reviewable();
  await imports.apply();
  await imports.follow(title);
  await imports.heading(title);
  const { pathname } = new URL(page.url());
  await page.context().close();
  return decodeURI(pathname);
}

beforeAll(async () => {
  browser = await launchBrowser();
  address = await importPlan();
});
afterAll(() => browser.close());

describe('the plan workbench', () => {
  it('should show the passage of an item, save its words by Ctrl+S and take that back', async () => {
    const { page, bench, errors } = await workbench();
    await bench.edit('老年人健康管理率达到72%以上');
    await bench.tab('原文');
    await bench.lit('老年人健康管理率达到72%以上').waitFor();
    await bench.tab('内容');
    await bench.text().fill('老年人健康管理率达到75%以上。');
    await page.getByText('有未保存的修改').waitFor();
    await bench.saveByKey();
    await bench.line('老年人健康管理率达到75%以上').waitFor();
    await bench.undo();
    await bench.line('老年人健康管理率达到72%以上').waitFor();
    await expect.poll(() => bench.text().inputValue()).toBe('老年人健康管理率达到72%以上。');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should keep what is typed until one says to save it, to drop it or to stay', async () => {
    const { page, bench } = await workbench();
    await bench.edit('设立老年医学科的医院');
    await bench.text().fill('改了一半');
    await bench.line('发展安宁疗护').click();
    const asked = bench.dialog('有未保存的修改');
    await asked.getByRole('button', { name: '留在这里' }).click();
    expect(await bench.text().inputValue()).toBe('改了一半');
    await bench.goTo('单位');
    await asked.getByRole('button', { name: '留在这里' }).click();
    await page.goBack();
    await asked.getByRole('button', { name: '放弃修改' }).click();
    await bench.line('设立老年医学科的医院').click();
    await expect.poll(() => bench.text().inputValue()).toBe('设立老年医学科的医院占比达到60%。');
    await page.context().close();
  });

  it('should move items by keyboard and by dragging, also into another area, and undo by Ctrl+Z', async () => {
    const { page, bench } = await workbench();
    await bench.edit('每千名老人拥有护理床位数');
    const before = await bench.lines();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await bench.lines()).findIndex((name) => name.includes('护理床位')))
      .toBe(before.findIndex((name) => name.includes('护理床位')) - 1);
    await page.getByRole('button', { name: '撤销', exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bench.lines()).toEqual(before);
    await bench.line('设立老年医学科的医院').dragTo(bench.line('老年人与文体'));
    await expect
      .poll(async () => (await bench.lines()).findIndex((name) => name.includes('医学科')))
      .toBeGreaterThan(before.findIndex((name) => name.includes('适老健身')) - 1);
    await bench.line('每个乡镇建成').focus();
    await page.getByRole('button', { name: '撤销', exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bench.lines()).toEqual(before);
    await page.context().close();
  });

  it('should split, merge, add and delete, each with a way back', async () => {
    const { page, bench } = await workbench();
    const before = await bench.lines();
    await bench.edit('每千名老人拥有护理床位数');
    await bench.text().click();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < '每千名老人拥有护理床位数不低于40张，'.length; step += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: /处拆成两条$/ }).click();
    await bench.dialog('拆成两条').getByLabel('第二条的序号').fill('1.(4)');
    await bench.dialog('拆成两条').getByRole('button', { name: '拆分', exact: true }).click();
    await bench.line('1.(4) 培训家庭照护者').waitFor();
    expect(await bench.lines()).toHaveLength(before.length + 1);

    await bench.line('每千名老人拥有护理床位数').click();
    await bench.line('培训家庭照护者').click({ modifiers: ['Control'] });
    await page.getByRole('toolbar', { name: '对所选条目的操作' }).getByRole('button', { name: '合并…' }).click();
    const merging = bench.dialog('合并 2 条');
    await merging.getByRole('list', { name: '将会发生的改动' }).getByText('目标', { exact: true }).waitFor();
    await merging.getByRole('button', { name: '合并', exact: true }).click();
    await expect.poll(() => bench.lines()).toHaveLength(before.length);

    await bench.page.getByRole('button', { name: '新增', exact: true }).first().click();
    await page.getByRole('menuitem', { name: '新增目标' }).click();
    const making = bench.dialog('新增目标');
    await making.getByRole('button', { name: '新建' }).click();
    await making.getByText('没有简称时，必须有正文').waitFor();
    await making.getByLabel('正文').fill('老年食堂覆盖全部街道。');
    await making.getByRole('button', { name: '新建' }).click();
    await bench.line('老年食堂覆盖全部街道').waitFor();
    await expect.poll(() => bench.text().inputValue()).toBe('老年食堂覆盖全部街道。');

    await bench.line('老年食堂覆盖全部街道').click();
    await page.keyboard.press('Delete');
    await bench.dialog('删除').getByRole('button', { name: '删除' }).click();
    await expect.poll(() => bench.lines()).toHaveLength(before.length);
    await bench.undo();
    await bench.line('老年食堂覆盖全部街道').waitFor();
    await page.context().close();
  });

  it('should add a unit by its other name and a target with the phrase it will print', async () => {
    const { page, bench } = await workbench();
    await bench.edit('公园绿地增设适老健身器材');
    const adding = bench.form('新增责任单位');
    await bench.choose(adding, '分工', '配合');
    await adding.getByLabel('单位名称或别名').fill('市民政局');
    await page
      .getByRole('option', { name: /民政局/ })
      .first()
      .click();
    await adding.getByRole('button', { name: '新增' }).click();
    await bench
      .part('责任单位')
      .getByText(/民政局/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: '新增目标值' }).click();
    const target = bench.form('新增目标值');
    await target.getByLabel('指标', { exact: false }).first().fill('适老器材数');
    await bench.choose(target, '比较方式', '介于');
    await target.getByLabel('数值', { exact: true }).fill('30');
    await target.getByRole('button', { name: '新增' }).click();
    await target.getByText('请填数值').waitFor();
    await target.getByLabel('上限').fill('20');
    await target.getByRole('button', { name: '新增' }).click();
    await target.getByText('上限不能小于下限').waitFor();
    await target.getByLabel('上限').fill('50');
    await target.getByLabel('计量单位').fill('件');
    await target.getByRole('status', { name: '将显示为' }).getByText('30–50 件').waitFor();
    await target.getByRole('button', { name: '新增' }).click();
    await bench.part('目标值').getByText('30–50 件').waitFor();
    await target.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('should say at once that there is no network, keep what was typed, and save it afterwards', async () => {
    const { page, bench } = await workbench();
    await bench.edit('每个乡镇建成一所老年学校');
    await bench.text().fill('每个乡镇至少建成一所老年学校。');
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await bench.saveByKey();
    await bench.said('连接不上服务器');
    expect(await bench.text().inputValue()).toBe('每个乡镇至少建成一所老年学校。');
    await page.context().setOffline(false);
    await page.getByText('网络已断开').waitFor({ state: 'detached' });
    await bench.saveByKey();
    await bench.line('每个乡镇至少建成一所老年学校').waitFor();
    await bench.undo();
    await bench.line('每个乡镇建成一所老年学校').waitFor();
    await page.context().close();
  });

  it('should end in both versions side by side where two edit the same goal, and lose no word', async () => {
    const [mine, theirs] = [await workbench(), await workbench()];
    const goal = '每个乡镇建成一所老年学校';
    await mine.bench.edit(goal);
    await theirs.bench.edit(goal);
    await mine.bench.text().fill('每个乡镇建成两所老年学校。');
    await theirs.bench.text().fill('每个乡镇和街道建成一所老年学校。');
    await theirs.bench.form('目标').getByLabel('序号').fill('1.(1)甲');
    await theirs.bench.saveByKey();
    await theirs.bench.line('每个乡镇和街道建成一所老年学校').waitFor();

    await mine.bench.saveByKey();
    const dialog = mine.bench.dialog('有人刚刚保存过这条记录');
    await dialog.waitFor();
    expect(await seriousFindings(mine.page)).toEqual([]);
    const text = dialog.getByRole('region', { name: '正文' });
    await expect.poll(() => text.innerText()).toContain('每个乡镇建成一所老年学校');
    const save = dialog.getByRole('button', { name: '按所选保存' });
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '先不保存' }).click();
    expect(await mine.bench.text().inputValue()).toBe('每个乡镇建成两所老年学校。');
    await mine.bench.saveByKey();
    await text.getByRole('radio', { name: '我的版本' }).check();
    await text.getByLabel('可以在这里合并改写').fill('每个乡镇和街道建成两所老年学校。');
    await save.click();
    await mine.bench.line('1.(1)甲 每个乡镇和街道建成两所老年学校').waitFor();
    for (const { page } of [mine, theirs]) await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, bench } = await workbench({ viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
    const check = async () => {
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    };
    await bench.line('老年人与健康').waitFor();
    await check();
    await bench.edit('老年人健康管理率');
    await bench.form('目标').waitFor();
    await page.getByRole('button', { name: /修改目标值/ }).click();
    await check();
    await bench.tab('原文');
    await bench.lit('老年人健康管理率达到72%以上').waitFor();
    await check();
    await page.context().close();
  });

  it('should be closed to those who may not edit', async () => {
    const { page } = await openPage(browser);
    await new WorkbenchPage(page, url).open(`${address}/edit`);
    await page.getByRole('link', { name: '登录' }).first().waitFor();
    expect(await page.getByRole('tree').count()).toBe(0);
    await page.context().close();
  });
});
