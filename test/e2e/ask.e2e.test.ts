import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AskPage } from './pages/ask-page.ts';
import { GraphiqlPage } from './pages/graphiql-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const title = '青山市“十四五”妇女发展规划';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSignedIn(): Promise<OpenedPage> {
  const opened = await openPage(browser);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  await opened.page.waitForURL((address) => address.pathname !== '/login');
  return opened;
}

async function countByApi(filter: string): Promise<number> {
  const body = JSON.stringify({ query: `{ goals(filter: ${filter}) { totalCount } }` });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await response.json()) as { data: { goals: { totalCount: number } } }).data.goals.totalCount;
}

/** Builds, by clicking: goals that the women's federation leads, in plans of one place. */
async function buildQuestion(ask: AskPage): Promise<void> {
  await ask.open('/ask');
  await ask.heading('提问');
  await ask.add('涉及单位或条线', '目标');
  await ask.choose('涉及单位或条线', '条线', '妇女联合会');
  await ask.choose('涉及单位或条线', '分工', '牵头');
  await ask.add('所属规划', '目标');
  await ask.add('行政区划', '所属规划');
  await ask.choose('本身', '值', '青山', /青山/);
}

describe('the query workbench', () => {
  it('should answer a question that was put together by clicking, as the API counts it', async () => {
    const { page, errors } = await openPage(browser);
    const ask = new AskPage(page, url);
    await buildQuestion(ask);
    const count = await countByApi('{ involves: { family: "womens-federation", roles: [LEAD] }, plan: { jurisdiction: { shortName: { eq: "青山" } } } }');
    expect(count).toBeGreaterThan(0);
    await ask.counted(count);
    expect(await ask.sentence()).toMatch(/^列出目标，条件是：涉及条线“妇女联合会”，分工为牵头，并且所属规划的行政区划是“青山”。$/);
    await ask.answer();
    await ask.row(/女性终身学习机会增加/).waitFor();
    await page.getByRole('link', { name: /^看原文：.*女性终身学习机会增加/ }).click();
    await ask.heading(title);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should reopen a question by its address, count it in groups and draw it', async () => {
    const { page } = await openPage(browser);
    const ask = new AskPage(page, url);
    await buildQuestion(ask);
    await ask.answer();
    await page.waitForURL(/\/ask\?q=/);
    await page.reload();
    await ask.row(/女性终身学习机会增加/).waitFor();
    expect(await ask.sentence()).toContain('分工为牵头');
    await ask.show('分组计数');
    await ask.row(new RegExp(title)).waitFor();
    await ask.show('图表');
    await page.getByRole('img', { name: /图表/ }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为图片' }).click();
    expect((await saving).suggestedFilename()).toBe('plangraph.png');
    await page.context().close();
  });

  it('should show groups in place of the rows that were there before, each once', async () => {
    const { page, errors } = await openPage(browser);
    const ask = new AskPage(page, url);
    await ask.open('/ask');
    await ask.answer();
    await ask
      .row(/女性终身学习机会增加/)
      .first()
      .waitFor();
    await ask.show('分组计数');
    const said = page.getByText(/^共 \d+ 组$/);
    await said.waitFor();
    const groups = Number(/\d+/.exec(await said.innerText())?.[0]);
    await expect.poll(() => ask.row(/\d+$/).count()).toBe(groups);
    expect(await page.getByRole('table').getByRole('row').count()).toBe(groups + 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should keep a question, pin it to Home, open it for others and ask for what it leaves open', async () => {
    const { page, errors } = await openSignedIn();
    const ask = new AskPage(page, url);
    await ask.open('/ask');
    await ask.heading('提问');
    await ask.add('涉及单位或条线', '目标');
    await page.getByRole('button', { name: '打开时再问：条线' }).click();
    await ask.save('某条线的目标');
    await page.getByRole('button', { name: '保存的问题' }).click();
    await page.getByRole('button', { name: '钉到首页：某条线的目标' }).click();
    await page.getByRole('button', { name: '从首页取下：某条线的目标' }).waitFor();
    await ask.open('/');
    await page.getByRole('link', { name: '某条线的目标' }).click();
    await ask.heading('某条线的目标');
    const { page: reader } = await openPage(browser);
    const theirs = new AskPage(reader, url);
    await reader.goto(page.url());
    await theirs.heading('某条线的目标');
    const asked = reader.getByRole('region', { name: /先填这些/ });
    await asked.getByRole('combobox', { name: '条线' }).fill('妇女联合会');
    await reader.getByRole('option', { name: '妇女联合会' }).click();
    await theirs.counted(await countByApi('{ involves: { family: "womens-federation" } }'));
    expect(errors).toEqual([]);
    await reader.context().close();
    await page.context().close();
  });
});

/** Notes what a page asks of other addresses, and what its content policy forbids it. */
async function watch(page: Page): Promise<{ outside: string[]; violations: string[] }> {
  const noted = { outside: [] as string[], violations: [] as string[] };
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) noted.outside.push(request.url());
  });
  await page.exposeFunction('noteViolation', (what: string) => void noted.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { noteViolation(what: string): void }).noteViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return noted;
}

describe('GraphiQL', () => {
  it('should run an example offline and under the strict content policy, and hand over a question of the workbench', async () => {
    const { page, errors } = await openPage(browser);
    const noted = await watch(page);
    const editor = new GraphiqlPage(page, url);
    await editor.open('/graphiql');
    await editor.heading('GraphiQL');
    await editor.openExample('妇联在全部规划里');
    await editor.run();
    await editor.answered(/"involvements"/);
    await editor.open('/ask');
    await editor.heading('提问');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '在 GraphiQL 中打开' }).click();
    await editor.heading('GraphiQL');
    await editor.run();
    await editor.answered(/"answer"/);
    expect(noted.outside).toEqual([]);
    expect(noted.violations).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
