import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/product.ts';
import { QuestionPage } from './pages/question-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

// The bundled catalogue: plans of two levels, with figures that differ.
let product: Product;
let url: string;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  url = product.url;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function ask<T>(query: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

async function openQuestion(card: string, heading: string) {
  const { page, errors } = await openPage(browser);
  const question = new QuestionPage(page, url);
  await question.open('/questions');
  await question.heading('现成问题');
  await page.getByRole('link', { name: card }).click();
  await question.heading(heading);
  return { page, question, errors };
}

describe('the ready questions', () => {
  it('should set the figures of one indicator side by side, drawn and in a table', async () => {
    const { page, question, errors } = await openQuestion('一个指标比各规划', '一个指标比各规划');
    await question.pick('指标', '孕产妇', /^孕产妇死亡率/);
    await page.getByRole('img', { name: /孕产妇死亡率/ }).waitFor();
    const table = page.getByRole('region', { name: '孕产妇死亡率' }).getByRole('table');
    await table.getByRole('row').nth(1).waitFor();
    const { indicators } = await ask<{ indicators: { nodes: { targets: { totalCount: number } }[] } }>(
      '{ indicators(filter: { name: { eq: "孕产妇死亡率" } }) { nodes { targets { totalCount } } } }',
    );
    expect((await table.getByRole('row').count()) - 1).toBe(indicators.nodes[0]?.targets.totalCount);
    await page.reload();
    await table.waitFor();
    expect(await page.getByRole('combobox', { name: '指标' }).inputValue()).toBe('孕产妇死亡率');
    await table.getByRole('link').first().click();
    await page.waitForURL(/\/plans\//);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should set a county’s plan against the one above it, area by area, with a verdict for each pair', async () => {
    const { page, question, errors } = await openQuestion('两个规划逐条对照', '两个规划逐条对照');
    await question.pick('下级规划', '昌乐', /妇女发展规划/);
    const verdicts = page.getByRole('group', { name: '按结论筛选' });
    await verdicts.waitFor();
    expect(await page.getByRole('combobox', { name: '上级规划' }).inputValue()).toMatch(/妇女发展规划$/);
    const all = await question.main().getByRole('listitem').count();
    await verdicts.getByRole('button', { name: /^缺失/ }).click();
    await page.waitForURL(/verdict=MISSING/);
    await page.getByText('下级规划没有对应目标').first().waitFor();
    await expect.poll(() => question.main().getByRole('listitem').count()).toBeLessThan(all);
    await question.pick('上级规划', '烟台', /烟台市/);
    await page.waitForURL(/against=/);
    await verdicts.waitFor();
    await page.reload();
    await verdicts.waitFor();
    expect(await page.getByRole('combobox', { name: '上级规划' }).inputValue()).toContain('烟台市');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should find figures that do not go together, with both sides, and narrow them', async () => {
    const { page, question, errors } = await openQuestion('目标值冲突', '目标值冲突');
    await question.cards('适龄儿童免疫规划疫苗接种率').first().waitFor();
    const { targetConflicts } = await ask<{ targetConflicts: { totalCount: number } }>('{ targetConflicts { totalCount } }');
    await expect.poll(() => question.count()).toBe(targetConflicts.totalCount);
    const [first] = await question.cards('适龄儿童免疫规划疫苗接种率').all();
    expect(await first?.getByRole('link').count()).toBeGreaterThanOrEqual(2);
    await question.choose('关系', '同一地区的两个规划');
    await page.waitForURL(/scope=SAME_PLACE/);
    await question.pick('地区', '昌乐', '昌乐县');
    await page.waitForURL(/place=/);
    await question.cards('适龄儿童免疫规划疫苗接种率').first().waitFor();
    await expect.poll(() => question.count()).toBeLessThan(targetConflicts.totalCount);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should list what needs a hand by check, each row with the way to it', async () => {
    const { page, question, errors } = await openQuestion('数据质量', '数据质量');
    const check = page.getByRole('button', { name: /^目标没有牵头单位/ });
    await check.click();
    const found = page.getByRole('region', { name: /^目标没有牵头单位/ });
    await found.getByRole('link').first().click();
    await page.waitForURL(/\/plans\/.+#/);
    await page.goBack();
    await question.heading('数据质量');
    await question.choose('主题', '妇女');
    await page.waitForURL(/topic=women/);
    await check.waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should lead to a family across plans', async () => {
    const { page, question, errors } = await openQuestion('一条线跨规划', '条线');
    await question.search('妇联', /妇女联合会/);
    await question.heading('妇女联合会');
    await page.getByRole('region', { name: '分规划' }).getByRole('row').nth(1).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
