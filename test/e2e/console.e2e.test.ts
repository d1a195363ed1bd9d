import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AnswersPage } from './pages/answers-page.ts';
import { AppFrame } from './pages/app-frame.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const title = '青山市“十四五”妇女发展规划';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('signing in', () => {
  it('should refuse a wrong password in the user’s language, then let the right one in and out again', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open('/');
    await page.getByRole('link', { name: '登录' }).click();
    const form = new SignInPage(page);
    await form.signIn(administrator.name, 'not-the-password');
    expect(await form.complaint()).toContain('用户名或密码不正确');
    await form.signIn(administrator.name, administrator.password);
    await frame.heading('谁对什么负责？');
    await frame.account().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('link', { name: '登录' }).waitFor();
    await page.context().close();
  });

  it('should come back to the page where the reader was', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open('/families/womens-federation');
    await page.getByRole('link', { name: '登录' }).click();
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    await frame.heading('妇女联合会');
    await frame.account().waitFor();
    await page.context().close();
  });
});

describe('reading without an account', () => {
  it('should lead from the list of plans to a goal with its units and figures', async () => {
    const { page, errors } = await openPage(browser);
    const plan = new PlanPage(page, url);
    await plan.open('/');
    await plan.heading('谁对什么负责？');
    await plan.goTo('规划');
    await plan.heading('规划');
    await plan.follow(title);
    await plan.heading(title);
    await plan.goToArea('妇女与健康');
    const goal = plan.item('妇女与健康', '妇女常见病定期筛查率');
    expect(await goal.innerText()).toMatch(/≥ 80%[\s\S]*牵头[\s\S]*市卫生健康委[\s\S]*责任[\s\S]*市妇联/);
    expect(await plan.item('妇女与教育', '女性终身学习机会增加').innerText()).toMatch(/市财政局\s*等/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should narrow a plan by words and by unit, and show its figures and units', async () => {
    const { page } = await openPage(browser);
    const plan = new PlanPage(page, url);
    await plan.open('/plans');
    await plan.follow(title);
    await plan.findWords('孕产妇');
    await page.getByText('显示 1 条').waitFor();
    await page.getByRole('button', { name: '清除' }).last().click();
    await page.getByText('显示 1 条').waitFor({ state: 'hidden' });
    await plan.findUnit('市妇联');
    await page.getByText('显示 2 条').waitFor();
    await plan.view('目标值');
    await page.getByRole('row', { name: /孕产妇死亡率.*9\.5\/10万.*2025/ }).waitFor();
    await plan.view('责任单位');
    await page.getByRole('row', { name: /市卫生健康委/ }).waitFor();
    await page.context().close();
  });

  it('should say what a unit answers for, and lead back to the goal in its plan', async () => {
    const { page, errors } = await openPage(browser);
    const answers = new AnswersPage(page, url);
    await answers.open('/units');
    await answers.heading('单位');
    await page.getByRole('searchbox', { name: '在列表中搜索' }).fill('青山市妇女联合会');
    await page.waitForURL(/q=/);
    await page
      .getByRole('row', { name: /青山市妇女联合会/ })
      .getByRole('link', { name: '市妇联' })
      .click();
    await answers.heading('青山市妇女联合会');
    expect(await answers.counts(title).innerText()).toMatch(/1\s+1\s+2/);
    await answers.chooseRole('牵头');
    expect(await answers.plan(title).innerText()).toContain('女性终身学习机会增加');
    expect(await answers.plan(title).innerText()).not.toContain('妇女常见病定期筛查率');
    await answers
      .plan(title)
      .getByRole('link', { name: /在规划中查看/ })
      .click();
    await answers.heading(title);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should answer for a family across plans, mentions included, found by its English name', async () => {
    const { page } = await openPage(browser);
    const answers = new AnswersPage(page, url);
    await answers.open('/');
    await answers.heading('谁对什么负责？');
    await answers.search("women's federation", /妇女联合会/);
    await answers.heading('妇女联合会');
    await answers.plan(title).waitFor();
    await answers.chooseVia('文中提及');
    expect(await answers.plan(title).innerText()).toContain('各级妇联组织');
    await page.context().close();
  });

  it('should show an indicator with its value in every plan', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open('/indicators');
    await frame.heading('指标');
    await page.getByRole('searchbox', { name: '在列表中搜索' }).fill('孕产妇死亡率');
    await page.waitForURL(/孕产妇|%E5%AD%95/);
    await page
      .getByRole('row', { name: /孕产妇死亡率/ })
      .getByRole('link')
      .first()
      .click();
    await frame.heading(/孕产妇死亡率/);
    await page.getByRole('row', { name: new RegExp(`${title}.*9\\.5/10万`) }).waitFor();
    await page.context().close();
  });

  it('should find words in goals and measures of all plans', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open(`/search?q=${encodeURIComponent('家长学校')}`);
    await frame.heading(/家长学校/);
    await frame.follow(/办好家长学校/);
    await frame.heading(title);
    await page.context().close();
  });

  it('should say so when an address names nothing', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open('/plans/no-such-plan');
    await frame.heading('没有找到');
    await page.context().close();
  });
});

describe('curating', () => {
  it('should count what a group answers for as its member’s, once a curator has entered the member, and no longer once taken out', async () => {
    const { page } = await openPage(browser);
    const answers = new AnswersPage(page, url);
    await answers.open('/login');
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    await answers.account().waitFor();
    await answers.goTo('规划');
    await answers.follow(title);
    await answers.follow('市妇儿工委成员单位');
    await answers.heading('市妇儿工委成员单位');
    await page.getByRole('combobox', { name: '要加入的单位' }).fill('市妇联');
    await page.getByRole('option', { name: /青山市妇女联合会/ }).click();
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await page.getByRole('region', { name: '成员' }).getByRole('link', { name: '市妇联' }).click();
    await answers.heading('青山市妇女联合会');
    await answers.chooseVia('随成员单位');
    expect(await answers.plan(title).innerText()).toMatch(/经市妇儿工委成员单位[\s\S]*性别平等教育进入中小学课堂/);
    await answers.follow('市妇儿工委成员单位');
    await page.getByRole('button', { name: '移出 市妇联' }).click();
    await page.getByText('还没有录入成员。').waitFor();
    await page.context().close();
  });

  it('should take a plan from the readers’ view, and give it back', async () => {
    const { page } = await openPage(browser);
    const { page: reader } = await openPage(browser);
    const plan = new PlanPage(page, url);
    await plan.open('/login');
    await new SignInPage(page).signIn(administrator.name, administrator.password);
    await plan.account().waitFor();
    await plan.goTo('规划');
    await plan.follow(title);
    await plan.confirm('归档');
    await page.getByText('已归档').first().waitFor();
    await reader.goto(page.url());
    await new PlanPage(reader, url).heading('没有找到');
    await plan.confirm('发布');
    await page.getByRole('button', { name: '归档' }).waitFor();
    await reader.reload();
    await new PlanPage(reader, url).heading(title);
    await reader.context().close();
    await page.context().close();
  });
});

describe('language', () => {
  it('should switch to English and remember it', async () => {
    const { page } = await openPage(browser);
    const frame = new AppFrame(page, url);
    await frame.open('/');
    await frame.heading('谁对什么负责？');
    expect(await frame.language()).toBe('zh-CN');
    await frame.chooseLanguage('English');
    await frame.heading('Who answers for what?');
    expect(await frame.language()).toBe('en');
    await page.reload();
    await frame.heading('Who answers for what?');
    await frame.goTo('Families');
    await frame.follow("Women's Federation");
    await frame.heading("Women's Federation");
    await page.context().close();
  });
});
