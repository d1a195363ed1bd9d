import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ImportPage } from './pages/import-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const source = fileURLToPath(new URL('fixtures/qingshan-sports.txt', import.meta.url));
const title = '青山市“十四五”体育发展规划';
let browser: Browser;
let words: string;

beforeAll(async () => {
  browser = await launchBrowser();
  words = await readFile(source, 'utf8');
});
afterAll(() => browser.close());

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function openImports(width = 1280): Promise<{ page: Page; imports: ImportPage }> {
  const { page } = await openPage(browser, { viewport: { width, height: 844 } });
  const imports = new ImportPage(page, url);
  await imports.open('/login');
  await new SignInPage(page).signIn(administrator.name, administrator.password);
  await imports.account().waitFor();
  await imports.open('/imports');
  return { page, imports };
}

it('should take every kind of decision, apply them, and show a corrected paper as a difference', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('体育规划.txt', words));
  await imports.reviewable();
  await imports.show(/^条目/);

  await imports.correctPlan('文号', '青体发〔2021〕33号');
  await imports.decided(1);
  await imports.openItem('新建健身步道60公里');
  await imports.addUnit('青山市全民健身中心');
  await imports.decided(2);
  await imports.addTarget('社区运动会场次', '20');
  await imports.decided(3);
  await imports.split('举办社区运动会');
  await imports.decided(4);
  expect(await seriousFindings(page)).toEqual([]);
  await imports.openItem('培养青少年后备人才');
  await imports.move('群众体育');
  await imports.decided(5);
  await imports.openItem('完善训练设施');
  await imports.button('并入下一条').click();
  await imports.decided(6);
  await imports.openItem('经常参加体育锻炼');
  await imports.rewrite('经常参加体育锻炼的人数占比达到42%以上。');
  await imports.decided(7);
  await imports.openItem('加强领导');
  await imports.button('不导入').click();
  await imports.decided(8);
  await page.keyboard.press('Escape');
  await imports.apply();
  await imports.follow(title);
  const plan = new PlanPage(page, url);
  await plan.heading(title);
  await plan.item('群众体育', '培养青少年后备人才').waitFor();
  await plan.item('竞技体育', '完善训练设施。加强赛风赛纪').waitFor();
  await page.getByText('青体发〔2021〕33号').first().waitFor();

  await imports.open('/imports');
  await imports.upload(file('体育规划（更正）.txt', words.replace('60公里', '65公里')));
  await imports.reviewable();
  await imports.show(/^条目/);
  await page
    .getByRole('group', { name: '按改动筛选' })
    .getByRole('button', { name: /^修改 \d+/u })
    .click();
  await imports.item('新建健身步道65公里').click();
  await page.getByText('60公里').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});

it('should give areas another name, put them together, leave one out and take that back', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('青溪市体育规划.txt', words.replaceAll('青山市', '青溪市')));
  await imports.reviewable();
  await imports.show(/^条目/);

  await imports.fromAreaMenu('群众体育', '编辑');
  const form = page.getByRole('form', { name: '修改领域' });
  const name = form.getByLabel('领域名称');
  await expect.poll(() => name.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  expect(await form.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await name.fill('全民健身');
  await form.getByRole('button', { name: '保存' }).click();
  await imports.area('全民健身').waitFor();
  await imports.decided(1);

  await imports.fromAreaMenu('全民健身', '与下一领域合并');
  await imports.decided(2);
  await imports.area('全民健身').getByRole('button', { name: '培养青少年后备人才' }).first().waitFor();
  expect(await imports.area('竞技体育').count()).toBe(0);

  await imports.fromAreaMenu('组织实施', '去掉领域，条目归入上一领域');
  await imports.decided(3);
  await imports.area('全民健身').getByRole('button', { name: '建立工作专班' }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await imports.fromAreaMenu('组织实施', '恢复导入');
  await imports.decided(2);
  await imports.area('组织实施').getByRole('button', { name: '建立工作专班' }).first().waitFor();
  await page.context().close();
});

it('should wait for a word before it leaves what was typed of a plan or a target', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('青屏市体育规划.txt', words.replaceAll('青山市', '青屏市')));
  await imports.reviewable();
  await imports.show(/^条目/);

  await imports.button('修改规划信息').click();
  const number = page.getByRole('form', { name: '规划信息' }).getByLabel('文号');
  await number.fill('青体发〔2021〕34号');
  await imports.item('完善训练设施').click();
  const asked = page.getByRole('dialog', { name: '有未保存的修改' });
  await asked.getByRole('button', { name: '留在这里' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await number.inputValue()).toBe('青体发〔2021〕34号');
  await imports.item('完善训练设施').click();
  await asked.getByRole('button', { name: '放弃修改' }).click();
  await imports.button('编辑').waitFor();

  await page.getByRole('button', { name: '添加目标值' }).last().click();
  const indicator = page.getByLabel('指标', { exact: true });
  await imports.item('培养青少年后备人才').click();
  await indicator.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '添加目标值' }).last().click();
  await indicator.fill('训练场馆');
  await imports.item('完善训练设施').click();
  await asked.getByRole('button', { name: '留在这里' }).click();
  expect(await indicator.inputValue()).toBe('训练场馆');
  await page.context().close();
});

it('should join two files to one paper, and read it anew', async () => {
  const { page, imports } = await openImports();
  const [head = ''] = words.replaceAll('青山市', '青川市').split('二、组织实施');
  await imports.upload([file('规划正文.txt', head), file('体育设施规划.txt', words.replaceAll('青山市', '青泉市').replaceAll('体育发展', '体育设施'))]);
  await imports.reviewable();
  await imports.join('体育设施规划.txt');
  await page.getByRole('region', { name: /规划正文.txt、体育设施规划.txt/u }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});

it('should let two people review an import each at once', async () => {
  const [one, other] = await Promise.all([openImports(), openImports(390)]);
  await Promise.all([
    one.imports.upload(file('甲.txt', words.replaceAll('青山市', '青岭市'))),
    other.imports.upload(file('乙.txt', words.replaceAll('青山市', '青原市'))),
  ]);
  await Promise.all([one.imports.reviewable(), other.imports.reviewable()]);
  for (const { imports } of [one, other]) {
    await imports.show(/^条目/u);
    await imports.openItem('完善训练设施');
    await imports.button('不导入').click();
  }
  for (const { page, imports } of [one, other]) {
    await imports.decided(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  }
});
