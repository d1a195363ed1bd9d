import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { RegistryPage } from './pages/registry-page.ts';
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

async function signedIn(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<{ page: Page; registry: RegistryPage; errors: string[] }> {
  const { page, errors } = await openPage(browser, options);
  await page.goto(`${url}/login`);
  await new SignInPage(page).signIn(administrator.name, administrator.password);
  await page.waitForURL(({ pathname }) => pathname !== '/login');
  const registry = new RegistryPage(page, url);
  await registry.open(path);
  return { page, registry, errors };
}

describe('the registry', () => {
  it('should make a unit, say what is missing at the field, edit it, name it anew and put it in a family', async () => {
    const { page, registry, errors } = await signedIn('/units');
    await registry.create('新增单位', { 名称: '青山市青年创业中心' }, '青山市');
    await registry.form('新增单位').getByText('请填写').waitFor();
    await registry.form('新增单位').getByRole('textbox', { name: '简称' }).fill('市青创中心');
    await registry.form('新增单位').getByRole('button', { name: '新建' }).click();
    await registry.heading('青山市青年创业中心');

    await registry.button('编辑').click();
    await registry.form('编辑').getByRole('textbox', { name: '简称' }).fill('市青年创业中心');
    await page.keyboard.press('Control+s');
    await registry.main().getByText('青山市 · 市青年创业中心').waitFor();
    await registry.undo();
    await registry.main().getByText('青山市 · 市青创中心').waitFor();

    await page.getByLabel('新增别名').fill('创业指导中心');
    await registry.part('别名').getByRole('button', { name: '新增' }).click();
    await registry.part('别名').getByText('创业指导中心').waitFor();
    await registry.pick('加入条线', '妇女联合会');
    await registry.part('所属条线').getByText('妇女联合会').waitFor();
    await registry.part('所属条线').getByRole('button', { name: '退出 妇女联合会' }).click();
    await registry.part('所属条线').getByText('妇女联合会').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should refuse a name that is taken, at the form, and keep what was typed', async () => {
    const { page, registry } = await signedIn('/units');
    await registry.create('新增单位', { 名称: '青山市青年创业中心', 简称: '另一个' }, '青山市');
    const form = registry.form('新增单位');
    await form.getByText('已被占用').first().waitFor();
    expect(await form.getByRole('textbox', { name: '简称' }).inputValue()).toBe('另一个');
    await page.context().close();
  });

  it('should show everything that a merge moves, keep the one that is chosen, and lead to it', async () => {
    const { page, registry } = await signedIn('/units');
    await registry.create('新增单位', { 名称: '青山市创业服务站', 简称: '市创业服务站' }, '青山市');
    await registry.heading('青山市创业服务站');
    await registry.button('合并').click();
    await registry.pick('要并入的对象', '创业指导中心', /青山市青年创业中心/);
    await page.getByRole('radio', { name: /青山市青年创业中心/ }).check();
    await registry.button('合并…').click();
    const dialog = page.getByRole('dialog', { name: '合并' });
    await dialog.getByText('保留“青山市青年创业中心”').waitFor();
    await dialog.getByRole('list', { name: '将会发生的改动' }).getByText('单位别名').waitFor();
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await registry.heading('青山市青年创业中心');
    await registry.main().getByText('创业服务站').first().waitFor();
    await page.context().close();
  });

  it('should enter members of a group with the day they joined, and put the days right', async () => {
    const { page, registry } = await signedIn('/groups');
    await registry.create('新增成员单位组', { 名称: '青山市就业工作组' }, '青山市');
    await registry.heading('青山市就业工作组');
    await registry.pick('要加入的单位', '青年创业中心', /青山市青年创业中心/);
    await registry.main().getByLabel('加入日期').fill('2022-03-01');
    await registry.form('加入').getByRole('button').last().click();
    await registry.part('成员').getByText('2022-03-01 起').waitFor();
    await registry
      .part('成员')
      .getByRole('button', { name: /^修改 .* 的成员日期$/ })
      .click();
    const form = page.getByRole('form', { name: /的成员日期$/ });
    await form.getByLabel('退出日期').fill('2021-01-01');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('退出日期早于加入日期').waitFor();
    await form.getByLabel('退出日期').fill('2024-12-31');
    await form.getByRole('button', { name: '保存' }).click();
    await registry.part('成员').getByText('2022-03-01 至 2024-12-31').waitFor();
    await page.context().close();
  });

  it('should edit an indicator and its synonyms, and a place in the tree', async () => {
    const { page, registry } = await signedIn('/indicators');
    await registry.create('新增指标', { 名称: '社区食堂覆盖率', 计量单位: '%' });
    await registry.heading('社区食堂覆盖率');
    await registry.button('编辑').click();
    await registry.form('编辑').getByLabel('方向').click();
    await page.getByRole('option', { name: '越高越好' }).click();
    await registry.form('编辑').getByRole('button', { name: '保存' }).click();
    await registry.main().getByText('越高越好').first().waitFor();
    await page.getByLabel('新增别名').fill('老年食堂覆盖率');
    await page.keyboard.press('Enter');
    await registry.part('别名').getByText('老年食堂覆盖率').waitFor();

    await registry.open('/jurisdictions');
    await registry.button('编辑青山市').click();
    const form = registry.form('编辑青山市');
    await form.getByLabel('代码').fill('12');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('应是 6 到 12 位数字的代码').waitFor();
    await form.getByRole('button', { name: '取消' }).click();
    await page.context().close();
  });

  it('should say of a document what became of every word of it', async () => {
    const { page, registry } = await signedIn('/documents');
    await registry.follow(/青山市“十四五”妇女发展规划/);
    await registry.button('显示原文').click();
    await page
      .getByRole('list', { name: '原文每一个字的去向' })
      .getByText(/目标和措施 \d/)
      .waitFor();
    await page.getByRole('region', { name: '文件原文' }).waitFor();
    await page.context().close();
  });

  it('should draw with whom a unit works, and say the same as a list', async () => {
    const { page, registry } = await signedIn('/units');
    await registry.follow('市卫生健康委');
    await registry.button('显示协作关系图').click();
    await page.getByRole('list', { name: '图中的单位' }).getByRole('link').first().waitFor();
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, registry } = await signedIn('/units', { viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
    const check = async () => {
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    };
    await registry.follow('市妇联');
    await registry.button('编辑').click();
    await registry.part('别名').waitFor();
    await registry.button('显示协作关系图').click();
    await page.getByRole('list', { name: '图中的单位' }).waitFor();
    await check();
    await registry.button('合并').click();
    await registry.pick('要并入的对象', '总工会');
    await check();
    await registry.open('/groups');
    await registry.follow('市妇儿工委成员单位');
    await registry.part('成员').waitFor();
    await check();
    await registry.open('/jurisdictions');
    await registry.button('编辑青山市').click();
    await registry.form('编辑青山市').waitFor();
    await check();
    await page.context().close();
  });

  it('should offer readers no way to edit', async () => {
    const { page } = await openPage(browser);
    const registry = new RegistryPage(page, url);
    await registry.open('/units');
    await registry.follow('市妇联');
    await registry.heading('青山市妇女联合会');
    expect(await registry.button('编辑').count()).toBe(0);
    await page.context().close();
  });
});
