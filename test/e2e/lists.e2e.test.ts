import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ListPage } from './pages/list-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const title = '青山市“十四五”妇女发展规划';
let browser: Browser;

async function signedIn(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage & { list: ListPage }> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  await opened.page.waitForURL(({ pathname }) => pathname !== '/login');
  return { ...opened, list: new ListPage(opened.page, url) };
}

async function countByApi(list: string, filter: string): Promise<number> {
  const body = JSON.stringify({ query: `{ found: ${list}(filter: ${filter}) { totalCount } }` });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await response.json()) as { data: { found: { totalCount: number } } }).data.found.totalCount;
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a list', () => {
  it('should be narrowed by conditions on related fields, said in words, kept in the address and taken away one by one', async () => {
    const { page, errors } = await openPage(browser);
    const list = new ListPage(page, url);
    await list.open('/goals');
    await list.heading('目标');
    const all = await countByApi('goals', '{}');
    await list.counted(all);
    const dialog = await list.openFilter();
    await list.add('涉及单位或条线', '目标');
    await list.choose('涉及单位或条线', '条线', '妇女联合会');
    await list.add('所属领域', '目标');
    await list.add('领域名称', '所属领域');
    await page.getByRole('group', { name: '领域名称', exact: true }).getByRole('textbox').fill('健康');
    const both = await countByApi('goals', '{ and: [{ involves: { family: "womens-federation" } }, { area: { title: { contains: "健康" } } }] }');
    const one = await countByApi('goals', '{ involves: { family: "womens-federation" } }');
    expect(both).toBeLessThan(one);
    await dialog.getByText(`符合的有 ${both} 条`).waitFor();
    await dialog.getByRole('button', { name: '应用' }).click();
    await list.counted(both);
    await list.conditions().getByText('涉及条线“妇女联合会”').first().waitFor();
    await page.reload();
    await list.counted(both);
    await list.conditions().getByRole('img', { name: '去掉条件：所属领域的领域名称含有“健康”' }).click();
    await list.counted(one);
    await page.goBack();
    await list.counted(both);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should show the columns chosen, sort by related ones, search at once and lead to the row', async () => {
    const { page } = await openPage(browser);
    const list = new ListPage(page, url);
    await list.open('/goals');
    await list.row(/妇女常见病定期筛查率/).waitFor();
    await page.getByRole('button', { name: '列与排序' }).click();
    const dialog = list.dialog('列与排序');
    await dialog.getByRole('img', { name: '去掉列：类别' }).click();
    await dialog.getByRole('combobox', { name: '加列' }).fill('起始年份');
    await page.getByRole('option', { name: '所属规划 · 起始年份' }).click();
    await dialog.getByRole('button', { name: '应用' }).click();
    await page.getByRole('columnheader', { name: '所属规划 · 起始年份' }).waitFor();
    expect(await page.getByRole('columnheader', { name: '类别' }).count()).toBe(0);
    await page.getByRole('columnheader', { name: '所属领域' }).getByRole('button').click();
    await page.waitForURL(/sort=area\.title/);
    await page.getByRole('columnheader', { name: '所属领域' }).getByRole('button').click();
    await page.waitForURL(/sort=area\.title(:|%3A)desc/);
    await list.search('妇女常见病');
    await list.counted(await countByApi('goals', '{ search: "妇女常见病" }'));
    await list.follow(/妇女常见病定期筛查率/);
    await list.heading(title);
    await page.context().close();
  });

  it('should be taken away whole, with the columns shown', async () => {
    const { page } = await openPage(browser);
    const list = new ListPage(page, url);
    await list.open(`/targets?size=25&columns=indicatorName,plan.title,dueYear`);
    const count = await countByApi('targets', '{}');
    await list.counted(count);
    const saving = page.waitForEvent('download');
    await list.fromMenu('导出', `导出 CSV（全部 ${count} 条）`);
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const [head, ...lines] = (await readFile(await file.path(), 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe('指标名称,所属规划 · 规划名称,达成年份');
    expect(lines).toHaveLength(count);
    await page.context().close();
  });

  it('should open with a view that is kept, shared by its address, and tell of another’s change before it is overwritten', async () => {
    const { page, list } = await signedIn();
    await list.open(`/measures?filter=${encodeURIComponent('{"plan":{"title":{"contains":"妇女"}}}')}&columns=statement,plan.title`);
    await list.row(/./).nth(1).waitFor();
    await list.fromMenu('视图', '另存为视图…');
    const saving = list.dialog('保存这个视图');
    await saving.getByRole('textbox', { name: '名称' }).fill('妇女规划的措施');
    await saving.getByRole('combobox', { name: '谁能看' }).click();
    await page.getByRole('option', { name: '所有人' }).click();
    await saving.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '视图：妇女规划的措施' }).waitFor();
    await page.waitForURL(/view=[0-9a-f-]{36}$/);
    const shared = page.url();

    const { page: reader } = await openPage(browser);
    await reader.goto(shared);
    await new ListPage(reader, url).conditions().getByText('所属规划的规划名称含有“妇女”').first().waitFor();
    await reader.context().close();

    const other = await page.context().newPage();
    const theirs = new ListPage(other, url);
    await other.goto(shared);
    await theirs.fromMenu(/^视图：/, '改名与分享…');
    await theirs.dialog('保存这个视图').getByRole('textbox', { name: '名称' }).fill('妇女措施');
    await theirs.dialog('保存这个视图').getByRole('button', { name: '保存', exact: true }).click();
    await other.getByRole('button', { name: '视图：妇女措施' }).waitFor();
    await other.close();

    await list.search('妇女');
    await page.getByRole('button', { name: /已改动/ }).waitFor();
    await list.fromMenu(/^视图：/, '保存改动…');
    await list.dialog('保存这个视图').getByRole('button', { name: '保存', exact: true }).click();
    await list
      .dialog('保存这个视图')
      .getByText(/现在叫“妇女措施”/)
      .waitFor();
    await list.dialog('保存这个视图').getByRole('button', { name: '覆盖' }).click();
    await page.getByRole('button', { name: /^视图：妇女规划的措施$/ }).waitFor();
    await list.fromMenu(/^视图：/, '打开列表时就用它');
    await page.getByText('已保存').first().waitFor();
    await list.open('/measures');
    await page.getByRole('button', { name: '视图：妇女规划的措施' }).waitFor();
    await list.fromMenu(/^视图：/, '钉到首页');
    await page.getByText('已钉到首页').first().waitFor();
    await list.open('/');
    const count = await countByApi('measures', '{ plan: { title: { contains: "妇女" } }, search: "妇女" }');
    await list.main().getByRole('listitem').filter({ hasText: '妇女规划的措施' }).getByText(`${count} 条`).waitFor();
    await list.follow('妇女规划的措施');
    await list.fromMenu(/^视图：/, '删除视图');
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '视图', exact: true }).waitFor();
    await page.context().close();
  });
});

describe('several rows at once', () => {
  it('should be shown before and after, refusals too, then written as one and taken back', async () => {
    const { page, list, errors } = await signedIn();
    await list.open(`/targets?filter=${encodeURIComponent('{"plan":{"title":{"contains":"妇女"}}}')}`);
    await list.row(/./).nth(1).waitFor();
    const before = await list.column('约束性质');
    expect(before.length).toBeGreaterThan(1);
    await page.getByRole('checkbox', { name: '选中本页全部' }).check();
    await list.bulk('批量修改…');
    const dialog = list.dialog(/^批量修改/);
    await dialog.getByLabel('要改的字段').click();
    await page.getByRole('option', { name: '达成年份' }).click();
    const year = dialog.getByRole('textbox').first();
    await year.fill('20');
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText('请填四位年份').waitFor();
    await year.fill('2031');
    await dialog.getByRole('textbox', { name: /理由/ }).fill('规划期顺延');
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText(`${before.length} 条将写入`).waitFor();
    await dialog
      .getByRole('row', { name: /达成年份.*2031/ })
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: `写入 ${before.length} 条` }).click();
    await page.getByText(`已修改 ${before.length} 条目标值`).waitFor();
    await expect.poll(() => list.column('达成年份')).toEqual(before.map(() => '2031'));
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(async () => (await list.column('达成年份')).includes('2031')).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should put units in a family and take them out of another, every unit shown before', async () => {
    const { page, list, errors } = await signedIn();
    await list.open('/units');
    await list.search('妇联');
    await page.waitForURL(/q=/);
    const count = await countByApi('units', '{ search: "妇联" }');
    await list.counted(count);
    await page.getByRole('checkbox', { name: '选中本页全部' }).check();
    await list.bulk('改条线…');
    const dialog = list.dialog(/^修改 .* 个单位所属的条线/);
    expect(await dialog.getByRole('button', { name: '预览' }).isDisabled()).toBe(true);
    await list.pickIn(dialog, '加入条线', '地震', /地震/);
    await list.pickIn(dialog, '退出条线', '妇女联合会', '妇女联合会');
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText(`${count} 条将写入`).waitFor();
    await dialog
      .getByRole('row', { name: /市妇联.*条线.*地震/ })
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: `写入 ${count} 条` }).click();
    await page.getByText(`已修改 ${count} 个单位的条线`).waitFor();
    await list
      .row(/市妇联.*地震/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => list.row(/市妇联.*地震/).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should say of each row why it cannot be written', async () => {
    const { page, list } = await signedIn();
    await list.open('/units');
    await list.search('市妇联');
    await page.waitForURL(/q=/);
    await list.counted(await countByApi('units', '{ search: "市妇联" }'));
    await list
      .row(/市妇联/)
      .first()
      .waitFor();
    await list.select('市妇联');
    await list.bulk('删除…');
    const dialog = list.dialog(/^删除 1 条/);
    await dialog.getByText('还有别处引用它').waitFor();
    await dialog.getByText('1 条不能写入').waitFor();
    expect(await dialog.getByRole('button', { name: '没有可以写入的' }).isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('should keep what was typed where the connection is lost or the session has ended', async () => {
    const { page, list } = await signedIn();
    await list.open('/areas');
    await list.row(/妇女与健康/).waitFor();
    await list.select('妇女与健康');
    await list.bulk('批量修改…');
    const dialog = list.dialog(/^批量修改/);
    await dialog.getByLabel('要改的字段').click();
    await page.getByRole('option', { name: '章节' }).click();
    await dialog.getByRole('textbox', { name: '章节' }).fill('打了一半的字');
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText('连接不上服务器，请检查网络后重试。').waitFor();
    expect(await dialog.getByRole('textbox', { name: '章节' }).inputValue()).toBe('打了一半的字');
    await page.context().setOffline(false);
    await page.context().clearCookies();
    await dialog.getByRole('button', { name: '预览' }).click();
    const asked = page.getByRole('dialog').last();
    await asked.getByRole('textbox', { name: '密码' }).waitFor();
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    await dialog.getByText('1 条将写入').waitFor();
    await dialog.getByRole('button', { name: '返回修改' }).click();
    expect(await dialog.getByRole('textbox', { name: '章节' }).inputValue()).toBe('打了一半的字');
    await page.context().close();
  });
});

describe('without anybody signed in', () => {
  it('should be read, sorted and taken away, and nothing selected', async () => {
    const { page } = await openPage(browser);
    const list = new ListPage(page, url);
    await list.open('/responsibilities');
    await list.heading('责任分工');
    await list.row(/./).nth(1).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await list.open('/');
    const table = page.getByRole('region', { name: '分主题、分级别' });
    await table
      .getByRole('link', { name: /条目标$/ })
      .first()
      .click();
    await list.heading('目标');
    await list.conditions().waitFor();
    await page.context().close();
  });
});
