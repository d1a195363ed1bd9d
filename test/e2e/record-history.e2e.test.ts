import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { RecordHistoryPage } from './pages/record-history-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const plan = '/plans/青山市-women';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function signedIn(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage & { records: RecordHistoryPage }> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  const records = new RecordHistoryPage(opened.page, url);
  await records.account().waitFor();
  return { ...opened, records };
}

interface Row {
  id: string;
  version: number;
  statement: string;
  shortName: string;
}

async function api<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post(`${url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const unitOf = async (page: Page): Promise<Row> => {
  const { units } = await api<{ units: { nodes: Row[] } }>(page, '{ units(first: 1) { nodes { id version shortName } } }');
  const [unit] = units.nodes;
  if (!unit) throw new Error('There is no unit.');
  return unit;
};

async function rename(page: Page, { id }: Row, shortName: string): Promise<void> {
  const { unit } = await api<{ unit: Row }>(page, 'query ($id: ID!) { unit(id: $id) { version } }', { id });
  await api(
    page,
    'mutation ($id: ID!, $version: Int!, $name: String!) { updateUnit(id: $id, version: $version, input: { shortName: $name }, reason: "机构改革") { changeSetId } }',
    { id, version: unit.version, name: shortName },
  );
}

const shortNameOf = async (page: Page, { id }: Row): Promise<string> =>
  (await api<{ unit: Row }>(page, 'query ($id: ID!) { unit(id: $id) { shortName } }', { id })).unit.shortName;

describe('the history of a record', () => {
  it('should tell on the record’s page who changed what from what to what, and put a field back', async () => {
    const { page, records, errors } = await signedIn();
    const unit = await unitOf(page);
    await rename(page, unit, '改过的简称');
    await records.open(`/units/${unit.id}`);
    await records.show();
    const newest = records.changes().first();
    await newest.getByRole('link', { name: new RegExp(`^${administrator.name} · `, 'u') }).waitFor();
    await newest.getByText('修改单位 · 机构改革').waitFor();
    const cells = newest.getByRole('row', { name: /^简称/u }).getByRole('cell');
    expect([await cells.first().innerText(), await cells.nth(1).innerText()]).toEqual([unit.shortName, '改过的简称']);
    await newest.getByRole('button', { name: '恢复“简称”' }).click();
    await records.restoring().getByText('单位：修改 1').waitFor();
    await records.restoring().getByLabel('说明（可不填）').fill('改错了');
    await records.confirm();
    await records.changes().first().getByText('恢复一项 · 改错了').waitFor();
    expect(await shortNameOf(page, unit)).toBe(unit.shortName);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should not put back over what somebody has written in between, but say so', async () => {
    const { page, records } = await signedIn();
    const unit = await unitOf(page);
    await rename(page, unit, '甲改的');
    await records.open(`/units/${unit.id}`);
    await records.show();
    await records.changes().first().getByRole('button', { name: '恢复“简称”' }).click();
    await records.restoring().getByText('单位：修改 1').waitFor();
    await rename(page, unit, '乙又改的');
    await records.confirm();
    await records.restoring().getByRole('alert').getByText('刚被别人改过').waitFor();
    expect(await shortNameOf(page, unit)).toBe('乙又改的');
    await records.restoring().getByRole('button', { name: '取消' }).click();
    await rename(page, unit, unit.shortName);
    await page.context().close();
  });

  it('should put a whole record back to what it was before a change', async () => {
    const { page, records } = await signedIn();
    const unit = await unitOf(page);
    await rename(page, unit, '整条恢复前');
    await records.open(`/units/${unit.id}`);
    await records.show();
    await records.changes().first().getByRole('button', { name: '恢复这一条' }).click();
    await records.restoring().getByText('单位：修改 1').waitFor();
    await records.confirm();
    await records.changes().first().getByText('恢复一条').waitFor();
    expect(await shortNameOf(page, unit)).toBe(unit.shortName);
    await page.context().close();
  });

  it('should be on the pages of plans, families, indicators, and in the workbench for goals, measures and figures', async () => {
    const { page, records } = await signedIn();
    const { indicators, goals, targets } = await api<Record<string, { nodes: { id: string; goal?: { id: string } }[] }>>(
      page,
      '{ indicators(first: 1) { nodes { id } } goals(first: 1) { nodes { id } } targets(first: 1, filter: { goal: { id: { isNull: false } } }) { nodes { id goal { id } } } }',
    );
    const paths = [plan, '/families/womens-federation', `/indicators/${indicators?.nodes[0]?.id}`, `${plan}/edit`, `${plan}/edit?item=${goals?.nodes[0]?.id}`];
    for (const path of paths) {
      await records.open(path);
      await records.show();
      await records.changes().first().waitFor();
    }
    await records.open(`${plan}/edit?item=${targets?.nodes[0]?.goal?.id}`);
    await page
      .getByRole('region', { name: '目标值' })
      .or(page.getByRole('region', { name: '量化目标' }))
      .getByRole('button', { name: /的修改记录$/u })
      .first()
      .click();
    await records.changes().first().waitFor();
    await page.context().close();
  });

  it('should lead from a plan to all that was written in it', async () => {
    const { page, records } = await signedIn();
    await records.open(plan);
    await records.show();
    await records.history().getByRole('link', { name: '整个规划的修改记录' }).click();
    await records.heading('修改记录');
    await records.main().getByRole('link', { name: '导入' }).first().waitFor();
    await page.getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '合并单位' }).click();
    await page.getByText('没有符合条件的修改').waitFor();
    await page.context().close();
  });

  it('should not be offered to readers', async () => {
    const { page } = await openPage(browser);
    const records = new RecordHistoryPage(page, url);
    await records.open(plan);
    await page.getByRole('tab', { name: '内容' }).or(page.getByRole('tab').first()).first().waitFor();
    expect(await records.main().getByRole('button', { name: '修改记录' }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, records } = await signedIn({ viewport: { width, height: 844 }, colorScheme });
    await records.open(plan);
    await records.show();
    await records.changes().first().waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/record-history-${width}.png` });
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('who else is there', () => {
  it('should be shown on a plan’s page and in its workbench, while they are', async () => {
    const { page, records, errors } = await signedIn();
    const name = '何芳';
    const { createUser } = await api<{ createUser: { link: { url: string } } }>(
      page,
      'mutation ($name: String!) { createUser(input: { name: $name, role: CURATOR }) { link { url } } }',
      { name },
    );
    const token = createUser.link.url.split('#')[1];
    await api(page, 'mutation ($token: String!) { setPassword(input: { token: $token, password: "moor-lantern-17" }) { name } }', { token });

    const other = await openPage(browser);
    await other.page.goto(`${url}/login`);
    await new SignInPage(other.page).signIn(name, 'moor-lantern-17');
    await new RecordHistoryPage(other.page, url).account().waitFor();

    await records.open(plan);
    const here = page.getByRole('status', { name: '还有谁打开了这个规划' });
    const there = other.page.getByRole('status', { name: '还有谁打开了这个规划' });
    await other.page.goto(`${url}${plan}/edit`);
    await here.getByText(`${name}也打开了这个规划`).waitFor();
    await there.getByText(`${administrator.name}也打开了这个规划`).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/presence.png` });
    if (process.env['SHOTS']) await other.page.screenshot({ path: `${process.env['SHOTS']}/presence-workbench.png` });
    expect(await seriousFindings(page)).toEqual([]);
    await other.page.goto(`${url}/plans`);
    await here.getByText(`${name}也打开了这个规划`).waitFor({ state: 'detached' });
    expect([...errors, ...other.errors]).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });
});
