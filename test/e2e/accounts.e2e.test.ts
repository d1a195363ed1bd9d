import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AccountsPage } from './pages/accounts-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
const password = 'moor-lantern-17';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The code that an authenticator app shows, some steps of half a minute from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: Date.now() + steps * 30_000 });

async function signIn(page: Page, name: string, given: string): Promise<AccountsPage> {
  const accounts = new AccountsPage(page, url);
  await accounts.open('/login');
  await new SignInPage(page).signIn(name, given);
  return accounts;
}

/** Makes an account through the console, as an administrator and its owner do together. */
async function newAccount(name: string, role: string): Promise<void> {
  const { page } = await openPage(browser);
  const accounts = await signIn(page, administrator.name, administrator.password);
  await accounts.account().waitFor();
  await accounts.open('/users');
  const link = await accounts.create(name, role);
  await page.context().close();
  const { page: own } = await openPage(browser);
  await own.goto(link);
  await new AccountsPage(own, url).setPassword(password);
  await own.getByText('密码已设置').waitFor();
  await own.context().close();
}

describe('an account', () => {
  it('should be made with a link, by which its owner sets a password and signs in', async () => {
    const { page, errors } = await openPage(browser);
    const accounts = await signIn(page, administrator.name, administrator.password);
    await accounts.account().waitFor();
    await accounts.goTo('账户');
    await accounts.heading('账户');
    const link = await accounts.create('陈立', '规划管理员');
    expect(link).toMatch(/^http.*\/set-password#[\w-]{43}$/u);
    const { page: own } = await openPage(browser);
    await own.goto(link);
    const entry = new AccountsPage(own, url);
    await own.getByText('您好，陈立').waitFor();
    await entry.setPassword('password123');
    await own.getByText('这个密码太容易被猜到').waitFor();
    await entry.setPassword(password);
    await own.getByRole('link', { name: '登录' }).click();
    expect(await own.getByLabel('用户名').inputValue()).toBe('陈立');
    await new SignInPage(own).signIn('陈立', password);
    await entry.account().waitFor();
    await own.goto(link);
    await own.getByText('链接已失效').waitFor();
    await page.getByRole('main').getByLabel('按用户名、名称或邮箱查找').fill('陈立');
    await accounts.follow('陈立');
    await accounts.heading('陈立');
    await page.getByRole('button', { name: '停用账户' }).click();
    await accounts.dialog().getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '启用账户' }).waitFor();
    await own.goto(`${url}/account`);
    await entry.heading('请先登录');
    expect(errors).toEqual([]);
    await own.context().close();
    await page.context().close();
  });

  it('should say why the last administrator cannot be disabled', async () => {
    const { page } = await openPage(browser);
    const accounts = await signIn(page, administrator.name, administrator.password);
    await accounts.account().waitFor();
    await accounts.open('/users');
    await accounts.follow(administrator.name);
    await page.getByRole('button', { name: '停用账户' }).click();
    await accounts.dialog().getByRole('button', { name: '确认' }).click();
    await page.getByText('这是最后一位能登录的系统管理员').waitFor();
    await page.context().close();
  });
});

describe('the second factor', () => {
  it('should be set up with a picture and a code, asked for at signing in, and stood in for by a recovery code', async () => {
    await newAccount('周敏', '分析人员');
    const { page, errors } = await openPage(browser);
    const accounts = await signIn(page, '周敏', password);
    await accounts.account().waitFor();
    await accounts.fromMenu('我的账户');
    const factor = accounts.section('两步验证');
    await factor.getByRole('button', { name: '开启' }).click();
    await factor.getByRole('textbox', { name: '当前密码' }).fill(password);
    await factor.getByRole('button', { name: '下一步' }).click();
    await factor.getByRole('img', { name: '两步验证的二维码' }).waitFor();
    const secret = await factor.getByRole('textbox', { name: '用身份验证器应用扫描二维码' }).innerText();
    await factor.getByLabel('应用上显示的六位数字').fill(codeOf(secret, -1));
    await factor.getByRole('button', { name: '确认开启' }).click();
    const codes = (await accounts.takeSecret('请保存恢复码')).split('\n');
    expect(codes).toHaveLength(10);
    await factor.getByText('还剩 10 个恢复码').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();

    const { page: next } = await openPage(browser);
    const again = await signIn(next, '周敏', password);
    await again.enterCode('000000');
    await next.getByText('验证码不正确').waitFor();
    await again.enterCode(codeOf(secret));
    await again.account().waitFor();
    await next.context().close();

    const { page: last } = await openPage(browser);
    const without = await signIn(last, '周敏', password);
    await without.enterCode(codes[0] ?? '');
    await without.account().waitFor();
    await last.context().close();
  });
});

describe('a session that has ended', () => {
  it('should ask to sign in over the page, keep what was typed, and save it then', async () => {
    await newAccount('吴桐', '规划管理员');
    const { page } = await openPage(browser);
    const accounts = await signIn(page, '吴桐', password);
    await accounts.account().waitFor();
    await accounts.open('/account');
    const name = accounts.section('个人资料').getByLabel('显示名称');
    await name.fill('吴桐（规划科）');
    await page.context().clearCookies();
    await accounts.section('个人资料').getByRole('button', { name: '保存' }).click();
    await accounts.dialog().getByText('登录已过期').waitFor();
    await new SignInPage(page).signIn('吴桐', password);
    await page.getByText('已保存').waitFor();
    await accounts.dialog().waitFor({ state: 'hidden' });
    await page.reload();
    expect(await name.inputValue()).toBe('吴桐（规划科）');
    await page.context().close();
  });

  it('should keep what was typed while the connection is lost', async () => {
    const { page } = await openPage(browser);
    const accounts = await signIn(page, '吴桐', password);
    await accounts.account().waitFor();
    await accounts.open('/account');
    const name = accounts.section('个人资料').getByLabel('显示名称');
    await name.fill('吴桐二');
    await page.context().setOffline(true);
    await accounts.section('个人资料').getByRole('button', { name: '保存' }).click();
    await page.getByText('连接不上服务器').first().waitFor();
    expect(await name.inputValue()).toBe('吴桐二');
    await page.context().setOffline(false);
    await accounts.section('个人资料').getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.context().close();
  });
});

describe('one’s own account', () => {
  it('should show the browsers that are signed in, and sign them out', async () => {
    const { page: there } = await openPage(browser);
    await (await signIn(there, '吴桐', password)).account().waitFor();
    const { page } = await openPage(browser);
    const accounts = await signIn(page, '吴桐', password);
    await accounts.account().waitFor();
    await accounts.open('/account');
    const sessions = accounts.section('已登录的设备');
    await sessions.getByText('当前').waitFor();
    const before = await sessions.getByRole('listitem').count();
    await sessions
      .getByRole('button', { name: /^退出/u })
      .first()
      .click();
    await page.getByText('已退出该设备').waitFor();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(before - 1);
    await sessions.getByRole('button', { name: '全部退出' }).click();
    await accounts.dialog().getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await there.reload();
    await there.getByRole('link', { name: '登录' }).waitFor();
    await there.context().close();
    await page.context().close();
  });

  it('should make a token that is shown once and works until it is revoked', async () => {
    const { page } = await openPage(browser);
    const accounts = await signIn(page, '吴桐', password);
    await accounts.account().waitFor();
    await accounts.fromMenu('访问令牌');
    await page.getByRole('button', { name: '新建令牌' }).click();
    await accounts.dialog().getByLabel('名称').fill('对外网站');
    await accounts.dialog().getByLabel('查看草稿和归档').check();
    await accounts.dialog().getByRole('button', { name: '生成令牌' }).click();
    const token = await accounts.takeSecret('请立即复制令牌');
    const ask = () =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      });
    expect(await (await ask()).json()).toEqual({ data: { viewer: { name: '吴桐' } } });
    await page.getByRole('button', { name: '撤销' }).click();
    await accounts.dialog().getByRole('button', { name: '确认' }).click();
    await page.getByRole('listitem').getByText('已撤销').waitFor();
    expect((await ask()).status).toBe(401);
    await page.context().close();
  });
});
